import { browser } from "../shared/browser.ts";
import { readSettings, SETTINGS_KEY } from "../shared/settings.ts";
import { ACTIVE_KEY, MUTES_KEY } from "../shared/storage-keys.ts";
import { updateAllBadges } from "./badge.ts";
import { drawDefaultIcon } from "./icon.ts";
import { loadSettings } from "../shared/settings-store.ts";
import { runCommand } from "./commands.ts";
import { store } from "./own-store.ts";
import { createMenus, onMenu } from "./menus.ts";
import { writeMutes } from "./mutes.ts";
import { reinject } from "./reinject.ts";
import { route, type Sender } from "./router.ts";
import { welcome } from "./welcome.ts";

// Every listener is registered here, while the script runs for the first time: the browser wakes a stopped
// worker only for events it saw a listener for. Nothing is kept between two of them.

browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => route(message, sender));

// The button's picture: no browser remembers it through everything that stops an extension.
void loadSettings().then(drawDefaultIcon);

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await welcome(reason);
  await createMenus();
  // The dataset first: a content script that finds no names table waits for it anyway.
  await store.start();
  await writeMutes();
  if (reason === "install" || reason === "update") await reinject();
});

// Clears what a crash left behind.
browser.runtime.onStartup.addListener(async () => {
  await store.start();
  await writeMutes();
});

/** The settings that decide where there is anything to count, and in which words the button tells it. */
const switches = (stored: unknown): string => {
  const { off, paused, language } = readSettings(stored);
  return JSON.stringify([off, paused, language]);
};

browser.storage.onChanged.addListener(async (changes, area) => {
  const change = area === "local" ? changes[SETTINGS_KEY] : undefined;
  if (change && switches(change.oldValue) !== switches(change.newValue)) await updateAllBadges();
});

/** ms that open pages get to take a change in before they are counted. */
const SETTLE_MS = 150;

const mutedIn = (stored: unknown): string => JSON.stringify(readSettings(stored).muted);

browser.storage.onChanged.addListener(async (changes, area) => {
  if (area !== "local") return;
  const { [SETTINGS_KEY]: settings, [ACTIVE_KEY]: active, [MUTES_KEY]: mutes } = changes;
  const isChanged = settings && mutedIn(settings.oldValue) !== mutedIn(settings.newValue);
  if (active?.newValue || isChanged) await writeMutes();
  if (!mutes) return;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  await updateAllBadges();
});

// Firefox for Android has neither context menus nor keyboard commands.
browser.contextMenus?.onClicked.addListener((info, tab) => onMenu(info, tab));
browser.commands?.onCommand.addListener((command, tab) => runCommand(command, tab));
