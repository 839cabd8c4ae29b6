import type { chromium } from "./chromium.ts";
import type { Browser, Page } from "./driver.ts";
import type { firefox } from "./firefox.ts";
import { until } from "./driver.ts";

/*
 * What the browser's own surface would tell the extension: a keyboard command, an item of the context menu. Neither can
 * be pressed without a window, so the event is raised where the browser raises it, and all behind it is real.
 */

type Chromium = Awaited<ReturnType<typeof chromium>>;
type Firefox = Awaited<ReturnType<typeof firefox>>;

/** Runs an expression in Chromium's service worker, waking it first. */
async function inWorker(browser: Chromium, expression: string): Promise<void> {
  await browser.inExtension(`chrome.runtime.sendMessage({ type: "ping" })`);
  const worker = await until(async () => {
    const { targetInfos } = await browser.cdp.send("Target.getTargets", { filter: [{}] });
    return targetInfos.find(
      ({ type, url }: { type: string; url: string }) => type === "service_worker" && url.startsWith(browser.base),
    );
  }, "the worker"); // prettier-ignore
  const { sessionId } = await browser.cdp.send("Target.attachToTarget", { targetId: worker.targetId, flatten: true }); // prettier-ignore
  const { exceptionDetails } = await browser.cdp.send(
    "Runtime.evaluate",
    { expression, awaitPromise: true },
    sessionId,
  );
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  await browser.cdp.send("Target.detachFromTarget", { sessionId });
}

const tabWith = (url: string): string =>
  `(await chrome.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(url)})`;

/** Firefox: brings the page's tab to the front and runs an expression with `extension` in the browser's window. */
async function inWindow(browser: Firefox, page: Page, expression: string): Promise<void> {
  await page.press("Shift");
  const id = await browser.inExtension<string>("browser.runtime.id");
  await browser.chrome(
    `(() => { const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)}); ${expression}; })()`,
  );
}

/** A keyboard command, given in a page. */
export async function runCommand(browser: Browser, page: Page, name: string): Promise<void> {
  const url = await page.evaluate<string>("location.href");
  if (browser.name === "chromium")
    await inWorker(
      browser as Chromium,
      `(async () => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, ${tabWith(url)}))()`,
    );
  else await inWindow(browser as Firefox, page, `extension.shortcuts.onCommand(${JSON.stringify(name)})`);
}

/** An item of the context menu over a selection. */
export async function chooseMenu(
  browser: Browser,
  page: Page,
  info: { readonly menuItemId: string; readonly selectionText: string; readonly frameId?: number },
): Promise<void> {
  const url = await page.evaluate<string>("location.href");
  const json = JSON.stringify({ frameId: 0, editable: false, pageUrl: url, ...info });
  if (browser.name === "chromium")
    await inWorker(
      browser as Chromium,
      `(async () => chrome.contextMenus.onClicked.dispatch(${json}, ${tabWith(url)}))()`,
    );
  else
    await inWindow(
      browser as Firefox,
      page,
      `extension.emit("webext-menu-menuitem-click", ${json}, gBrowser.selectedTab)`,
    );
}
