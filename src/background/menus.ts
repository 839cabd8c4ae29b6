import { browser } from "../shared/browser.ts";
import { lookUpIn } from "./selection.ts";

const LOOK_UP = "look-up";

/** Makes the context menu's one item. On install and update only: the browsers remember it. */
export async function createMenus(): Promise<void> {
  // Firefox for Android has no context menus.
  const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
  if (!menus) return;
  await menus.removeAll();
  menus.create({ id: LOOK_UP, title: browser.i18n.getMessage("menu_look_up"), contexts: ["selection"] });
}

/** The item was chosen: looks up what is selected, in the frame in which it is. */
export async function onMenu(
  info: {
    readonly menuItemId: string | number;
    readonly frameId?: number | undefined;
    readonly selectionText?: string | undefined;
  },
  tab?: { id?: number | undefined; windowId?: number | undefined; incognito: boolean },
): Promise<void> {
  if (info.menuItemId === LOOK_UP && tab?.id !== undefined)
    await lookUpIn({ ...tab, id: tab.id }, info.frameId ?? 0, info.selectionText ?? null);
}
