import { browser } from "../shared/browser.ts";

/**
 * Puts the content script into pages that were open before the extension was installed or updated. Firefox does
 * that itself (and would then run it twice); Chromium does not, and leaves dead scripts behind, which let go
 * when the new one announces itself. The two builds differ in the manifest, so that is what tells them apart.
 */
export async function reinject(): Promise<void> {
  const background = browser.runtime.getManifest().background as { service_worker?: string } | undefined;
  if (!background?.service_worker) return;
  const tabs = await browser.tabs.query({ discarded: false, url: ["<all_urls>"] });
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ["content.js"] });
      } catch {
        // A page that no extension may enter (the store, an error page).
      }
    }),
  );
}
