import { browser } from "../shared/browser.ts";
import { readSettings, SETTINGS_KEY } from "../shared/settings.ts";
import { updateAllBadges } from "./badge.ts";
import { drawDefaultIcon } from "./icon.ts";
import { loadSettings } from "../shared/settings-store.ts";
import { runCommand } from "./commands.ts";
import { store } from "./own-store.ts";
import { reinject } from "./reinject.ts";
import { route, type Sender } from "./router.ts";

// Every listener is registered here, while the script runs for the first time: the browser wakes a stopped
// worker only for events it saw a listener for. Nothing is kept between two of them.

browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => route(message, sender));

// The button's picture: no browser remembers it through everything that stops an extension.
void loadSettings().then(drawDefaultIcon);

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  // The dataset first: a content script that finds no names table waits for it anyway.
  await store.start();
  if (reason === "install" || reason === "update") await reinject();
});

// Clears what a crash left behind.
browser.runtime.onStartup.addListener(async () => {
  await store.start();
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

// Firefox for Android has no keyboard commands.
browser.commands?.onCommand.addListener((command, tab) => runCommand(command, tab));
