import type { Brief } from "../briefs/brief.ts";
import type { Reason } from "../mentions/mention.ts";
import type { Density } from "./settings.ts";

/** What a content script asks of the background. Everything is JSON. */
export type Request =
  /** Wakes the worker while the pointer comes to rest, so that the brief is answered warm. */
  | { readonly type: "ping" }
  /**
   * Once per frame, after its first scan and only if it found something: the badge wants counting, and the
   * frame wants the card's code (`card.js`). Sent again only if that code is not there when a card is wanted.
   */
  | { readonly type: "found" }
  /**
   * The toolbar's button wants looking after, and nothing else: a page on a site that the reader switched off, or
   * one that found something and came back from the browser's back/forward cache, where its badge was forgotten.
   */
  | { readonly type: "count" }
  | {
      readonly type: "brief";
      /** The generation of the names table that found the mention. */
      readonly generation: string;
      readonly entries: readonly number[];
      readonly reasons: readonly Reason[];
      /** The mention as it stands on the page. */
      readonly surface: string;
      /** The page's publication date as EDTF, null when the page tells none. */
      readonly pageDate: string | null;
      /** The names table takes a word for another now and then (16 bits): look at the surface itself first. */
      readonly verify?: boolean;
    }
  /** The reader selected some text and asks what it names. */
  | { readonly type: "look-up"; readonly text: string; readonly pageDate: string | null }
  /** Opens the library at a place (`#/article/x/p1`), reusing its tab when there is one. */
  | { readonly type: "open-library"; readonly hash: string };

/** The answer to `brief`. */
export type BriefReply =
  | { readonly state: "ok"; readonly briefs: readonly Brief[] }
  /** The generation asked for was replaced: the page has to read the names table again. */
  | { readonly state: "gone" }
  /** The surface, looked at itself, is no name of any of the entries: the mark is an error of the names table. */
  | { readonly state: "no-mention" }
  | { readonly state: "failed"; readonly message: string };

/** An entry whose name is like the text that was looked up. */
export interface NearName {
  readonly entry: number;
  readonly title: string;
  /** Who or what it is, in a line. */
  readonly identity: string;
}

/** The answer to `look-up`. */
export type LookUpReply =
  /** What the text names, or holds the names of: all in one generation, which their links need. */
  | {
      readonly state: "ok";
      readonly generation: string;
      readonly briefs: readonly Brief[];
      /** The names stand in the text, rather than being all of it. */
      readonly inside: boolean;
    }
  /** The dataset has nothing of that name; perhaps something like it. */
  | { readonly state: "unknown"; readonly generation: string; readonly near: readonly NearName[] }
  | { readonly state: "failed"; readonly message: string };

/** What the background and the popup ask of a frame's content script. */
export type FrameRequest =
  /** The keyboard command: go to the next or previous mention and open its card. */
  | { readonly type: "step"; readonly direction: 1 | -1 }
  /** The popup: scroll to the n-th mention of an entry (from 0) and open its card. */
  | { readonly type: "jump"; readonly entry: number; readonly nth: number }
  /** The context menu or the keyboard: open a card on what is selected. The menu tells the text itself. */
  | { readonly type: "look-up"; readonly text: string | null }
  /** Say which marks show from now on. */
  | { readonly type: "notice"; readonly density: Density };

/**
 * What one frame found. The popup and the badge ask for it by `scripting.executeScript`, calling
 * `globalThis.siyaq.cast()` in the content script's own world, so nothing has to be remembered anywhere.
 */
export interface Cast {
  readonly generation: string;
  /** In reading order; quiet mentions are counted apart. */
  readonly entries: readonly { readonly entry: number; readonly marked: number; readonly quiet: number }[];
  readonly state: "scanning" | "done" | "off";
}

/**
 * Where entries are mentioned on a frame's page: for each the mentions' numbers, as `jump` takes them, with their
 * places in thousandths of the page's height. Asked for as the cast is, by `globalThis.siyaq.places()`, which is
 * there once the card's code is.
 */
export type Places = readonly {
  readonly entry: number;
  readonly at: readonly (readonly [nth: number, place: number])[];
  /** Other entries that each of its marked mentions may mean as well. */
  readonly or?: readonly number[];
}[];
