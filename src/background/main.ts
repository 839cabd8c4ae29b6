import { browser } from "../shared/browser.ts";
import { readSettings, SETTINGS_KEY } from "../shared/settings.ts";
import { paintBadge, updateAllBadges } from "./badge.ts";
import { runCommand } from "./commands.ts";
import { store } from "./pack.ts";
import { reinject } from "./reinject.ts";
import { route, type Sender } from "./router.ts";

// Every listener is registered here, while the script runs for the first time: the browser wakes a stopped
// worker only for events it saw a listener for. Nothing is kept between two of them.

browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => route(message, sender));

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  // The dataset first: a content script that finds no names table waits for it anyway.
  await Promise.all([paintBadge(), store.start()]);
  if (reason === "install" || reason === "update") await reinject();
});

browser.runtime.onStartup.addListener(async () => {
  // Clears what a crash left behind, and gives the badge its colours, which the browser forgets.
  await Promise.all([paintBadge(), store.start()]);
});

/** The settings that decide where there is anything to count. */
const switches = (stored: unknown): string => {
  const { off, paused } = readSettings(stored);
  return JSON.stringify([off, paused]);
};

browser.storage.onChanged.addListener(async (changes, area) => {
  const change = area === "local" ? changes[SETTINGS_KEY] : undefined;
  if (change && switches(change.oldValue) !== switches(change.newValue)) await updateAllBadges();
});

// Firefox for Android has no keyboard commands.
browser.commands?.onCommand.addListener((command, tab) => runCommand(command, tab));
