import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxNode } from "./accessibility.ts";

/**
 * What the end-to-end tests need of a browser, the same in Chromium and Firefox: real input, the closed
 * shadow root of the card, the extension's own pages, its worker.
 */

/** A box in CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point of the viewport, CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One tab, or the toolbar popup. */
export interface Page {
  /** Evaluates an expression in the page's own world; promises are awaited; the value must be JSON. */
  evaluate<T = unknown>(expression: string): Promise<T>;
  /**
   * Evaluates an expression in which `card` is the closed shadow root of the card's host, or null when no
   * card shows. The root's elements can be asked for boxes, texts, the active element …
   */
  inCard<T = unknown>(expression: string): Promise<T>;
  /** Evaluates an expression in the content script's isolated world (`siyaq`, `browser`). Chromium only: Firefox shows no such world; null there. */
  inContentScript?<T = unknown>(expression: string): Promise<T>;
  goto(url: string): Promise<void>;
  /** Brings the tab to the front: one behind another is not painted and gets no pointer. */
  activate(): Promise<void>;
  reload(): Promise<void>;
  /** A real pointer movement, in steps, to a point of the viewport. */
  movePointer(x: number, y: number, steps?: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  /** Drags with the left button held, in steps. */
  drag(from: Point, to: Point): Promise<void>;
  /** A finger from one point to another in so many milliseconds, held still at the end for `rest`. */
  swipe(from: Point, to: Point, ms: number, rest?: number): Promise<void>;
  /** `Escape`, `Tab`, `Enter`, `ArrowDown`, a character …, with modifiers held. */
  press(key: string, modifiers?: readonly ("Alt" | "Shift" | "Control")[]): Promise<void>;
  wheel(x: number, y: number, deltaY: number): Promise<void>;
  /** Viewport size in CSS pixels and device pixels per CSS pixel. */
  resize(width: number, height: number, scale?: number): Promise<void>;
  /** PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  /** CSS media features: `prefers-color-scheme`, `prefers-reduced-motion`, `forced-colors`, `pointer` (`coarse`: a finger), as in `{ "prefers-color-scheme": "dark" }`; those not named go back to their defaults. */
  media(features: Readonly<Record<string, string>>): Promise<void>;
  /** Text size in per cent of the default, as a reader sets it in the browser: boxes in px keep theirs. */
  textSize(percent: number): Promise<void>;
  /** What the browser tells screen readers of the page, its shadow roots included. */
  accessibility(): Promise<AxNode>;
  /** Runs axe-core in the page, or in the card's closed root; answers the serious and critical violations. Of all rules, or of those named. */
  axe(where: "page" | "card", rules?: readonly string[]): Promise<AxeViolation[]>;
  close(): Promise<void>;
}

export interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly string[];
}

/** Options of a start. */
export interface StartOptions {
  /** The unpacked extension. */
  readonly extension?: string;
  readonly headless?: boolean;
  /** A profile folder that outlives the browser; otherwise a new one that is deleted. */
  readonly profile?: string;
  /** All requests go through this proxy (host:port), loopback included. */
  readonly proxy?: string;
  /** Chromium: where to write a net log. */
  readonly netLog?: string;
  readonly language?: "en" | "ar";
  /** Firefox takes the colour scheme from here; Chromium from `Page.media`. */
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  /** A coarse primary pointer (touch). */
  readonly touch?: boolean;
}

/** A running browser with the extension in it. */
export interface Browser {
  readonly name: "chromium" | "firefox";
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly base: string;
  open(url: string): Promise<Page>;
  /** The real toolbar popup, opened over the given page. */
  openPopup(page: Page): Promise<Page>;
  /** Stops the service worker or event page; it starts again by itself at its next event. */
  stopWorker(): Promise<void>;
  /** Loads another folder over the running extension, as an update does. */
  update(extension: string): Promise<void>;
  uninstall(): Promise<void>;
  /** Evaluates in a page of the extension, with `browser` there; opens it if need be. */
  inExtension<T = unknown>(expression: string): Promise<T>;
  /** URLs of open tabs. */
  tabs(): Promise<string[]>;
  /** Attaches to an open tab whose URL contains the text; waits for it. */
  tab(urlPart: string): Promise<Page>;
  /** Settles when the browser has ended. */
  readonly exited: Promise<void>;
  /** Kills the process as a crash would. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Asks again every 25 ms until the answer is truthy. Throws with `what` after `timeout` milliseconds. */
export async function until<T>(ask: () => Promise<T>, what: string, timeout = 15_000): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}; last: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The source of axe-core, to be evaluated in a page. */
export const axeSource = (): string =>
  readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
