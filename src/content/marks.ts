import type { Settings } from "../shared/settings.ts";
import { MAX_REGISTERED } from "./constants.ts";
import { isEdge, rangeOf, type Flow } from "./flow.ts";
import { eventsKey } from "./key.ts";
import { createNear, type Near } from "./near.ts";
import type { Placed } from "./truth.ts";

/** Paints marks with the Custom Highlight API: nothing in the page's tree changes. */
export interface Marks {
  /** Puts a flow's marks in the place of those it had. */
  put(flow: Flow, placed: readonly Placed[]): void;
  drop(flow: Flow): void;
  style(look: Pick<Settings, "marks" | "density">): void;
  /** Puts back what the page cleared. Cheap enough to ask often. */
  check(): void;
}

// From the text's own colour, so that it is seen and stays quiet on any ground.
const line = (how: string): string =>
  `text-decoration:underline ${how} color-mix(in srgb,currentColor 55%,transparent);text-underline-offset:.2em;`;
const ground = (colour: string): string => `background-color:color-mix(in srgb,${colour},transparent)`;
const TINT = ground("#c98a1b 26%");

/** How names show, and events that are told without their names: apart by the line, not by colour alone. */
const STYLES: Record<Settings["marks"], readonly [names: string, events: string]> = {
  underline: [line("2px dotted"), line("1px dashed") + ground("currentColor 8%")],
  tint: [TINT, line("1px dashed") + TINT],
};

/**
 * Marks under two registry keys, `key` for names and one for events. Only those near the viewport are registered, up to
 * a limit; which ones is told by `near.ts` for the blocks that hold them. Everything goes when the signal aborts.
 */
export function createMarks(key: string, signal: AbortSignal): Marks {
  const names = new Highlight();
  const events = new Highlight();
  // Below the page's own highlights: its search hits and spelling marks matter more. A name may stand in an event's words.
  names.priority = -1;
  events.priority = -2;
  const highlights = new Map([
    [key, names],
    [eventsKey(key), events],
  ]);
  let size = 0;
  const sheet = new CSSStyleSheet();
  let isShown = true;
  const roots = new Set<Document | ShadowRoot>();
  const ranges = new Map<Flow, StaticRange[]>();
  const held = new Map<Flow, { placed: readonly Placed[]; target: Element }>();
  const targets = new Map<Element, Set<Flow>>();
  /** Near the viewport, and not registered because there was no room. */
  const waiting = new Set<Flow>();

  const register = (flow: Flow): void => {
    const own = held.get(flow);
    if (!own || ranges.has(flow) || !near.has(own.target)) return;
    const shown = own.placed.filter((one) => one.shown).slice(0, MAX_REGISTERED);
    if (size + shown.length > MAX_REGISTERED) return void waiting.add(flow);
    const added = shown.map(({ mention: { start, end, reasons } }) => {
      const range = rangeOf(flow, start, end);
      (reasons[0].rule === "event" ? events : names).add(range);
      return range;
    });
    ranges.set(flow, added);
    size += added.length;
    waiting.delete(flow);
    adopt(flow.pieces[0]!.node.getRootNode());
  };
  const unregister = (flow: Flow): void => {
    const own = ranges.get(flow) ?? [];
    for (const highlight of highlights.values()) own.forEach((range) => highlight.delete(range));
    size -= own.length;
    ranges.delete(flow);
    waiting.delete(flow);
  };
  const fill = (): void => {
    for (const flow of waiting) {
      if (size >= MAX_REGISTERED) return;
      register(flow);
    }
  };
  const adopt = (root: Node): void => {
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    roots.add(root);
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  const check = (): void => {
    if (signal.aborted || !isShown || held.size === 0) return;
    for (const [name, highlight] of highlights)
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    for (const root of roots) if (root instanceof Document || root.host.isConnected) adopt(root); else roots.delete(root); // prettier-ignore
  };
  const near: Near = createNear(
    signal,
    (element) => {
      targets.get(element)?.forEach(register);
      check();
    },
    (element) => {
      targets.get(element)?.forEach(unregister);
      fill();
    },
  );
  const drop = (flow: Flow): void => {
    const own = held.get(flow);
    if (!own) return;
    unregister(flow);
    held.delete(flow);
    const flows = targets.get(own.target)!;
    flows.delete(flow);
    if (flows.size > 0) return;
    targets.delete(own.target);
    near.unwatch(own.target);
    fill();
  };
  signal.addEventListener("abort", () => {
    for (const [name, highlight] of highlights) {
      highlight.clear();
      CSS.highlights.delete(name);
    }
    for (const root of roots)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
  });

  return {
    drop,
    check,
    put(flow, placed) {
      if (!placed.some(({ shown }) => shown)) return drop(flow);
      const before = held.get(flow);
      unregister(flow);
      const target = before?.target ?? blockOf(flow.pieces[0]!.node);
      if (!target) return;
      held.set(flow, { placed, target });
      if (before) return register(flow);
      const flows = targets.get(target);
      if (flows) {
        flows.add(flow);
        register(flow);
      } else {
        targets.set(target, new Set([flow]));
        near.watch(target);
      }
      if (held.size === 1) check();
    },
    style({ marks, density }) {
      // Forced colours paint every registered highlight like a selection, styled or not (Chromium).
      isShown = density !== "none";
      // Chromium paints no lines under the text of drawings: there the mark is a ground.
      const rules = [...highlights.keys()].map((name, at) => {
        const own = `::highlight(${name})`;
        return `${own}{${STYLES[marks][at]}}${isShown ? `svg ${own}{${TINT}}` : ""}`;
      });
      // On paper nothing answers to a pointer.
      sheet.replaceSync(`@media screen{${rules.join("")}}`);
      if (isShown) check();
      else for (const name of highlights.keys()) CSS.highlights.delete(name);
    },
  };
}

/**
 * The block element that a text stands in: what is watched for coming into view. One with `display: contents`
 * has no box that could come into view; then the one around it.
 */
function blockOf(text: Text): Element | null {
  let element: Element | null = parentOf(text);
  for (
    let around = element && parentOf(element);
    element;
    element = around, around = around && parentOf(around)
  ) {
    const ends = isEdge(element) || !around || element.parentNode instanceof ShadowRoot;
    if (ends && getComputedStyle(element).display !== "contents") return element;
  }
  return null;
}

/** The element around a node, a shadow tree's host included. */
function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
