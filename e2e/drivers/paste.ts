import { type Page, until } from "./driver.ts";

/** What the clipboard holds, by pasting it as a reader does, into a field that is put into the page for it. */
export async function paste(page: Page, name: "chromium" | "firefox"): Promise<string> {
  await page.evaluate(
    `(() => { const field = document.createElement("textarea"); field.id = "paste"; document.body.append(field); field.focus(); })()`,
  );
  if (name === "chromium") await pasteByCommand(page);
  else await page.press("v", ["Control"]);
  const value = `document.querySelector("#paste").value`;
  await until(() => page.evaluate<boolean>(`${value} !== ""`), "the paste");
  return page.evaluate<string>(value);
}

/** Over CDP a key combination is only a key unless the editing command is named with it. */
const pasteByCommand = (page: Page): Promise<unknown> =>
  (page as Page & { send(method: string, params: object): Promise<unknown> }).send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "v",
    code: "KeyV",
    windowsVirtualKeyCode: 86,
    modifiers: 2,
    commands: ["paste"],
  });
