import { defineBrowserProvider } from "@vitest/browser";
import type { BrowserProvider, BrowserProviderOption, TestProject } from "vitest/node";
import { type Bidi, startFirefox } from "./bidi.ts";
import { type Cdp, startChromium } from "./cdp.ts";

/**
 * vitest's browser mode in whatever browser is installed. Its own providers want Playwright, whose Firefox is
 * not the stock one.
 */
const provider = (
  name: string,
  start: () => Promise<{ open(url: string): Promise<void>; close(): Promise<void> }>,
): BrowserProviderOption =>
  defineBrowserProvider({
    name,
    options: {},
    providerFactory: (_project: TestProject): BrowserProvider => {
      let running: ReturnType<typeof start> | undefined;
      return {
        name,
        supportsParallelism: false,
        getCommandsContext: () => ({}),
        async openPage(_session: string, url: string) {
          running ??= start();
          await (await running).open(url);
        },
        async close() {
          await (await running)?.close();
        },
      } as BrowserProvider;
    },
  });

export const chromiumProvider = (): BrowserProviderOption =>
  provider("chromium-cdp", async () => {
    const cdp: Cdp = startChromium();
    return {
      open: async (url) => void (await cdp.send("Target.createTarget", { url })),
      close: () => cdp.close(),
    };
  });

export const firefoxProvider = (): BrowserProviderOption =>
  provider("firefox-bidi", async () => {
    const bidi: Bidi = await startFirefox({}, "none@example");
    return {
      async open(url) {
        const { context } = await bidi.send("browsingContext.create", { type: "tab" });
        await bidi.send("browsingContext.navigate", { context, url, wait: "none" });
      },
      close: () => bidi.close(),
    };
  });
