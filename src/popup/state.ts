import { entriesOf, type FrameCast, type TabEntry } from "../background/frames.ts";
import { hostOf } from "../shared/hosts.ts";
import type { Settings } from "../shared/settings.ts";

/** What the popup learnt of the tab it was opened over. */
export interface TabFacts {
  readonly url: string | undefined;
  /** The page is still being loaded. */
  readonly loading: boolean;
  /** Whether the reader's browser lets the extension read web pages at all. */
  readonly access: boolean;
  /** Whether there is a dataset to find anything of. */
  readonly installed: boolean;
  /** What the frames found; null when the browser lets no extension into the tab. */
  readonly frames: readonly FrameCast[] | null;
}

/** What the popup shows of the page. One at a time, so that no impossible mixture can be drawn. */
export type PopupState =
  | { readonly state: "loading" }
  /** The dataset is still being installed. */
  | { readonly state: "installing" }
  /** Switched off everywhere. */
  | { readonly state: "paused" }
  /** Switched off on this site. */
  | { readonly state: "off"; readonly host: string }
  /** A page that browsers keep extensions out of. */
  | { readonly state: "blocked" }
  /** A web page, but the reader (or Firefox) has not given access. */
  | { readonly state: "no-access" }
  /** The page is older than the extension, or of a kind that it does not read (a PDF). */
  | { readonly state: "absent" }
  | { readonly state: "nothing" }
  | {
      readonly state: "found";
      readonly entries: readonly TabEntry[];
      readonly generation: string;
      readonly scanning: boolean;
    }
  | { readonly state: "failed" };

/** Decides what to show. The switches come first: they say what the reader wanted. */
export function stateOf(facts: TabFacts, settings: Settings): PopupState {
  const host = hostOf(facts.url);
  if (settings.paused) return { state: "paused" };
  if (host !== null && settings.off.includes(host)) return { state: "off", host };
  if (!facts.installed) return { state: "installing" };
  // Without access no address is told either: then any page may be one that the reader can open to us.
  const isOurs = host !== null || (facts.url === undefined && !facts.access);
  if (facts.frames === null) return { state: facts.access || !isOurs ? "blocked" : "no-access" };
  // A site that was just switched on again: its page has not heard of it yet.
  const isYetToHear = host !== null && facts.frames.some(({ frameId, cast }) => frameId === 0 && cast.state === "off"); // prettier-ignore
  const isReading = facts.frames.some(({ cast }) => cast.state === "scanning");
  const scanning = facts.loading || isYetToHear || isReading;
  const { generation, entries } = entriesOf(facts.frames);
  if (entries.length > 0) return { state: "found", generation, entries, scanning };
  if (scanning) return { state: "loading" };
  if (facts.frames.length > 0) return { state: "nothing" };
  if (!facts.access && isOurs) return { state: "no-access" };
  // No address is visible of pages that we may not enter, and none of them carries the script.
  return { state: facts.url === undefined || host === null ? "blocked" : "absent" };
}

/** Whether it is worth asking the frames again in a moment. */
export const unsettled = (state: PopupState): boolean =>
  state.state === "loading" || state.state === "installing" || (state.state === "found" && state.scanning);
