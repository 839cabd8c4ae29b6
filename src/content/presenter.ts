import { drawCard, cardStyles } from "../card/mount.tsx";
import { partsOf, type CardActions, type CardView } from "../card/view.ts";
import { texts } from "locales:card+type+role";
import type { Mention, Reason } from "../mentions/mention.ts";
import { hostOf, withHost } from "../shared/hosts.ts";
import { translator, type Translate } from "../shared/i18n.ts";
import type { Language } from "../shared/language.ts";
import { boxesOf } from "./hit.ts";
import { createHost } from "./host.ts";
import type { By } from "./hover.ts";
import { pageDate } from "./page-date.ts";
import { place } from "./place.ts";
import { askBrief, changeSettings, tell } from "./transport.ts";
import type { Box } from "./triangle.ts";
import type { Placed } from "./truth.ts";

/** What the presenter asks of the rest. */
export interface Surroundings {
  readonly language: () => Language;
  /** The names in a text, for names inside the card: the engine is in the content script already. */
  readonly names: (text: string) => readonly Mention[];
  /** What tells our host from others (`key.ts`). */
  readonly key: string;
  readonly generation: () => string;
  /** Whether the names table is one of those that err now and then. */
  readonly mayErr: () => boolean;
  /** A mention turned out to be none. */
  readonly refute: (placed: Placed) => void;
  readonly pin: (pinned: boolean) => void;
  /** The reader closed the card, or the page took it away. */
  readonly close: () => void;
  /** The card of a token lies there now. */
  readonly placed: (token: number, box: Box) => void;
}

/** Shows cards. */
export interface Presenter {
  /** Asks for the brief of a mention and shows it when it comes. */
  ask(token: number, over: Placed, by: By): void;
  /** Shows that something is coming, if it has not come. */
  wait(token: number): void;
  close(token: number): void;
  owns(target: unknown): boolean;
  /** The card says that this site was switched off, and offers to undo it. */
  readonly saysOff: boolean;
}

/** Keeps Tab inside: from the last button to the first, and back. */
function goRound(event: KeyboardEvent, container: HTMLElement, focused: Element | null): void {
  if (event.key !== "Tab") return;
  const buttons = container.querySelectorAll("button");
  const [first, last] = [buttons[0], buttons[buttons.length - 1]];
  const isAtEnd = event.shiftKey
    ? focused === first || focused === container.firstElementChild
    : focused === last;
  if (!isAtEnd) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** What one card is about. */
interface Subject {
  readonly entries: readonly number[];
  readonly reasons: readonly Reason[];
  readonly surface: string;
}

type Shown = CardView extends infer V ? (V extends unknown ? Omit<V, "canGoBack" | "pinned" | "sheet" | "site"> : never) : never; // prettier-ignore

/** Makes the presenter of one frame. */
export type Create = (around: Surroundings, signal: AbortSignal) => Presenter;

/** The presenter of one frame; everything it shows goes when the signal aborts. */
export function createPresenter(around: Surroundings, signal: AbortSignal): Presenter {
  const host = createHost(cardStyles, around.key, signal, around.close);
  const site = hostOf(location.href);
  let token = 0;
  let over: Placed | undefined;
  let by: By = "hover";
  let pinned = false;
  let drawn: Shown | undefined;
  let trail: Subject[] = [];
  let lines: readonly Box[] = [];
  let returnTo: Element | null = null;
  let t: Translate = translator(texts, "en");
  /** Counts requests, so that the answer to one that was overtaken (a link, then "back") is dropped. */
  let asked = 0;
  /** The generation of the table that found the mention: entries have their numbers in it and in no other. */
  let generation = "";

  const draw = (next: Shown): void => {
    if (!over) return;
    const first = drawn === undefined || !host.isShown;
    drawn = next;
    // Where the text is now, if it is still there; a pinned card stays where it was pinned.
    const now = pinned ? lines : boxesOf(over);
    if (now.length > 0) lines = now;
    if (lines.length === 0) return around.close();
    if (!host.show(over.flow.pieces[0]!.node)) return around.close();
    const sheet = by === "tap";
    const hadFocus = host.focused !== null;
    const view = { ...next, pinned, sheet, site, canGoBack: trail.length > 1 } as CardView;
    const card = drawCard(host.container, { view, actions, t, split });
    if (!card) return;
    if (!sheet) lay(card);
    const { left, top, right, bottom } = card.getBoundingClientRect();
    around.placed(token, { left, top, right, bottom });
    if ((first && by === "keys") || (hadFocus && host.focused === null)) card.focus({ preventScroll: true });
  };
  const lay = (card: HTMLElement): void => {
    const { visualViewport: seen } = globalThis;
    const left = seen?.offsetLeft ?? 0;
    const top = seen?.offsetTop ?? 0;
    const style = getComputedStyle(over!.flow.pieces[0]!.node.parentElement ?? document.documentElement);
    card.style.maxHeight = "";
    // A page's `zoom` on its root reaches the card too: what is laid out in it counts in larger px.
    const zoom = card.currentCSSZoom || 1;
    const wanted = place({
      lines,
      card: { width: card.offsetWidth * zoom, height: card.offsetHeight * zoom },
      view: {
        left,
        top,
        right: left + (seen?.width ?? innerWidth),
        bottom: top + (seen?.height ?? innerHeight),
      },
      rtl: style.direction === "rtl",
      vertical: style.writingMode.startsWith("vertical"),
    });
    card.style.left = `${wanted.left / zoom}px`;
    card.style.top = `${wanted.top / zoom}px`;
    card.style.maxHeight = `${wanted.height / zoom}px`;
  };
  const read = async (): Promise<void> => {
    const subject = trail.at(-1)!;
    const own = ++asked;
    // A link between entries is no stretch of text.
    const verify = subject.surface !== "" && around.mayErr();
    const reply = await askBrief({ ...subject, generation, pageDate: pageDate(), verify });
    if (own !== asked || signal.aborted) return;
    if (reply.state !== "no-mention") return draw(reply);
    if (trail.length > 1) return actions.back();
    around.refute(over!);
    around.close();
  };
  /** Nothing that goes wrong here may reach the page as a rejection that nobody handled. */
  const load = (): void => {
    read().catch((error: unknown) => {
      console.error(error);
      around.close();
    });
  };
  const go = (subject: Subject): void => {
    trail.push(subject);
    load();
  };
  const split = (text: string, own: number): ReturnType<typeof partsOf> => {
    return partsOf(text, around.names(text), own);
  };
  const actions: CardActions = {
    close: around.close,
    retry: load,
    library: (hash) => tell({ type: "open-library", hash }),
    open: (entry) => go({ entries: [entry], reasons: [], surface: "" }),
    follow: ({ entries, reasons }: Mention, surface) => go({ entries, reasons, surface }),
    back() {
      trail.pop();
      load();
    },
    pin(on) {
      pinned = on;
      around.pin(on);
      if (drawn) draw(drawn);
    },
    site(on) {
      if (site === null) return;
      if (!on) draw({ state: "off" });
      around.pin(true);
      // An orphan's storage throws; there is nothing left to switch then.
      changeSettings(({ off }) => ({ off: withHost(off, site, !on) })).catch(around.close);
      if (on) around.close();
    },
  };
  const clear = (): void => {
    asked++;
    drawn = undefined;
    trail = [];
    lines = [];
    pinned = false;
    over = undefined;
    const focusWasHere = host.focused !== null;
    drawCard(host.container, null);
    host.hide();
    if (focusWasHere && returnTo instanceof HTMLElement && returnTo.isConnected)
      returnTo.focus({ preventScroll: true });
    returnTo = null;
  };
  // Tab goes round inside the card, as long as it is there; Escape is the way out.
  host.container.addEventListener("keydown", (event) => goRound(event, host.container, host.focused), {
    signal,
  });
  const relay = (): void => {
    if (drawn && !pinned) draw(drawn);
  };
  globalThis.visualViewport?.addEventListener("resize", relay, { signal });

  return {
    ask(next, mention, how) {
      const focusIsHere = host.focused !== null;
      if (drawn) clear();
      if (!focusIsHere) returnTo = document.activeElement;
      token = next;
      over = mention;
      by = how;
      generation = around.generation();
      t = translator(texts, around.language());
      const { flow, mention: { start, end, entries, reasons } } = mention; // prettier-ignore
      go({ entries, reasons, surface: flow.text.slice(start, end) });
    },
    wait(which) {
      if (which === token && !drawn) draw({ state: "loading" });
    },
    close(which) {
      if (which === token) clear();
    },
    owns: host.owns,
    get saysOff() {
      return drawn?.state === "off";
    },
  };
}
