import { drawCard, cardStyles } from "../card/mount.tsx";
import { partsOf, type CardActions, type CardView } from "../card/view.ts";
import { texts } from "locales:card+type+role";
import type { Mention, Reason } from "../mentions/mention.ts";
import { hostOf, withHost } from "../shared/hosts.ts";
import { translator, type Translate } from "../shared/i18n.ts";
import { directionOf, type Language } from "../shared/language.ts";
import type { FrameRequest } from "../shared/messages.ts";
import { withMuted, withoutMuted } from "../shared/mutes.ts";
import type { Muted } from "../shared/settings.ts";
import { letDrag } from "./drag.ts";
import { elementAt } from "./flow.ts";
import { goRound } from "./focus.ts";
import { boxesOf } from "./hit.ts";
import { createHost } from "./host.ts";
import type { By } from "./hover.ts";
import { createSteps } from "./keyboard.ts";
import { inside, lay, laySheet, regrow, seenBox } from "./lay.ts";
import { selectedNow, type Selected } from "./look-up.ts";
import { createNotice, type Notice } from "./notice.ts";
import { pageDate } from "./page-date.ts";
import { sentenceBox } from "./sentence.ts";
import { swipeable } from "./swipe.ts";
import { askBrief, askLookUp, changeSettings, tell } from "./transport.ts";
import type { Box, Point } from "./triangle.ts";
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
  /** The page's mentions, in reading order. */
  readonly all: () => readonly Placed[];
  /** A mention turned out to be none. */
  readonly refute: (placed: Placed) => void;
  readonly pin: (pinned: boolean) => void;
  /** Opens a card as the keyboard does. */
  readonly open: (over: Placed) => void;
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
  /** Does what the background and the popup ask of this frame; false when there is nothing to do. */
  handle(request: FrameRequest): boolean;
  owns(target: unknown): boolean;
  /** The card says that this site was switched off, and offers to undo it. */
  readonly saysOff: boolean;
}

/** What one card is about: entries, or a text that was looked up. */
type Subject = Named | { readonly text: string };

interface Named {
  readonly entries: readonly number[];
  readonly reasons: readonly Reason[];
  readonly surface: string;
}

/** One of several that words may mean is told with its own reason; null for an entry that is not among them. */
function partOf(subject: Subject, other: Subject): Named | null {
  if ("text" in subject || "text" in other) return null;
  const at = subject.entries.indexOf(other.entries[0]!);
  return at < 0
    ? null
    : { ...subject, entries: other.entries.slice(0, 1), reasons: subject.reasons.slice(at, at + 1) };
}

type Shown = CardView extends infer V ? (V extends unknown ? Omit<V, "canGoBack" | "pinned" | "canMute" | "sheet" | "site"> : never) : never; // prettier-ignore

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
  let drawn: Shown | null = null;
  /** What is drawn belongs to the mention before; it stays until this one's brief is there. */
  let isDue = false;
  let moved: Point | null = null;
  let selected: Selected | null = null;
  let muted: Muted | null = null;
  let notice: Notice | null = null;
  const go = createSteps(around.all, around.open);
  let trail: Subject[] = [];
  let lines: readonly Box[] = [];
  let sentence: Box | null = null;
  /** Something in the card unfolded or folded since it was laid: it stays where it is. */
  let isUnfolded = false;
  let returnTo: Element | null = null;
  let t: Translate = translator(texts, "en");
  /** Counts requests, so that the answer to one that was overtaken (a link, then "back") is dropped. */
  let asked = 0;
  /** The generation of the table that found the mention: entries have their numbers in it and in no other. */
  let generation = "";

  const draw = (next: Shown): void => {
    if (!over) return;
    const first = isDue || !host.isShown;
    const turned = first || next !== drawn;
    drawn = next;
    isDue = false;
    if (turned) isUnfolded = false;
    // Where the text is now, if it is still there; a pinned card stays where it was pinned.
    const now = pinned ? lines : over === selected?.placed ? selected.boxes() : boxesOf(over);
    if (now.length > 0 && now !== lines) {
      lines = now;
      sentence = over === selected?.placed ? null : sentenceBox(over);
    }
    if (lines.length === 0) return around.close();
    const { node } = over.flow.pieces[0]!;
    if (!host.show(node)) return around.close();
    const sheet = by === "tap";
    const hadFocus = host.focused !== null;
    const isOwn = trail.length === 1 || (trail.length === 2 && partOf(trail[0]!, trail[1]!) !== null);
    const canMute = isOwn && over !== selected?.placed;
    const view = { ...next, pinned, sheet, site, canMute, canGoBack: canGoBack() } as CardView;
    const card = drawCard(host.container, { view, actions, t, split });
    if (!card) return;
    if (turned) card.querySelector(".body")?.scrollTo(0, 0);
    relay(card);
    if ((first && by === "keys") || (hadFocus && host.focused === null)) card.focus({ preventScroll: true });
  };
  const canGoBack = (): boolean => trail.length > 1 || drawn?.state === "mute";
  const relay = (card: HTMLElement): void => {
    const node: Node = over!.flow.pieces[0]!.node;
    const element = elementAt(node);
    if (by === "tap") laySheet(card);
    else if (isUnfolded && !moved) regrow(card, lines);
    else lay(card, { lines, sentence, element, moved });
    const { left, top, right, bottom } = card.getBoundingClientRect();
    around.placed(token, { left, top, right, bottom });
  };
  const read = async (): Promise<void> => {
    const subject = trail.at(-1)!;
    const own = ++asked;
    if ("text" in subject) {
      const { text } = subject;
      const found = await askLookUp(text, pageDate());
      if (own !== asked || signal.aborted) return;
      if ("generation" in found) generation = found.generation;
      return draw(found.state === "unknown" ? { ...found, text } : found);
    }
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
  const turnTo = (subject: Subject): void => {
    trail.push(subject);
    load();
  };
  const split = (text: string, own: number): ReturnType<typeof partsOf> => {
    return partsOf(text, around.names(text), own);
  };
  const actions: CardActions = {
    close: around.close,
    retry: load,
    resized() {
      const card = host.container.firstElementChild as HTMLElement | null;
      isUnfolded = true;
      if (card && drawn && over) relay(card);
    },
    library: (hash) => tell({ type: "open-library", hash }),
    open(entry) {
      const link: Named = { entries: [entry], reasons: [], surface: "" };
      turnTo(partOf(trail.at(-1)!, link) ?? link);
    },
    follow: ({ entries, reasons }: Mention, surface) => turnTo({ entries, reasons, surface }),
    back() {
      if (drawn?.state !== "mute") trail.pop();
      load();
    },
    pin(on) {
      pinned = on;
      moved = null;
      around.pin(on);
      if (drawn && !isDue) draw(drawn);
    },
    site(on) {
      if (site === null) return;
      if (!on) draw({ state: "off" });
      around.pin(true);
      // An orphan's storage throws; there is nothing left to switch then.
      changeSettings(({ off }) => ({ off: withHost(off, site, !on) })).catch(around.close);
      if (on) around.close();
    },
    notThis() {
      const brief = drawn?.state === "ok" && drawn.briefs[0];
      if (!brief) return;
      muted = { id: brief.id, title: brief.title, host: null };
      draw({ state: "mute", title: brief.title });
    },
    mute(where) {
      if (!muted) return;
      const one = (muted = { ...muted, host: where });
      draw({ state: "muted", title: one.title, host: where });
      // The card is smaller now; it must not close under the pointer that is on its way to "Undo".
      around.pin(true);
      changeSettings((now) => ({ muted: withMuted(now.muted, one) })).catch(around.close);
    },
    unmute() {
      const one = muted;
      if (one) changeSettings((now) => ({ muted: withoutMuted(now.muted, one) })).catch(around.close);
      around.pin(pinned);
      load();
    },
  };
  const say = (key: string): void => {
    const language = around.language();
    notice ??= createNotice(cardStyles, around.key, signal);
    notice.say(translator(texts, language)(key), language, directionOf(language));
  };
  const lookUp = (told: string | null): void => {
    const found = selectedNow(told);
    if (!found) return say("card_look_nothing");
    selected = found;
    around.open(found.placed);
  };
  const clear = (): void => {
    asked++;
    drawn = moved = muted = selected = sentence = null;
    isDue = pinned = false;
    trail = [];
    lines = [];
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
  letDrag(
    host.container,
    (how) => {
      const card = host.container.firstElementChild as HTMLElement | null;
      if (!card || !drawn) return null;
      if (by === "tap") return how === "pointer" ? swipeable(card, around.close) : null;
      if (!pinned) return null;
      const { left, top, width, height } = card.getBoundingClientRect();
      const move = (x: number, y: number): void => {
        const put = inside({ x: left + x, y: top + y }, { width, height }, seenBox());
        moved = { x: put.left, y: put.top };
        relay(card);
      };
      return { move, drop: move };
    },
    signal,
  );
  // The page was pinched, a keyboard came up, the window changed.
  const onView = (): void => {
    const card = host.container.firstElementChild as HTMLElement | null;
    if (!drawn || !card || isDue) return;
    isUnfolded = false;
    if (pinned || by === "tap") relay(card);
    else draw(drawn);
  };
  for (const type of ["resize", "scroll"])
    globalThis.visualViewport?.addEventListener(type, onView, { signal });

  return {
    ask(next, mention, how) {
      if (host.focused === null) returnTo = document.activeElement;
      isDue = true;
      pinned = false;
      moved = muted = null;
      trail = [];
      if (mention !== selected?.placed) selected = null;
      token = next;
      over = mention;
      by = how;
      generation = around.generation();
      t = translator(texts, around.language());
      if (selected) return turnTo({ text: selected.text });
      const { flow, mention: { start, end, entries, reasons } } = mention; // prettier-ignore
      turnTo({ entries, reasons, surface: flow.text.slice(start, end) });
    },
    wait(which) {
      if (which === token && isDue) draw({ state: "loading" });
    },
    close(which) {
      if (which === token) clear();
    },
    handle(request) {
      switch (request.type) {
        case "look-up":
          lookUp(request.text);
          return true;
        case "notice":
          say(`card_notice_${request.density}`);
          return true;
        default:
          return go(request);
      }
    },
    owns: (target) => host.owns(target) || notice?.owns(target) === true,
    get saysOff() {
      return drawn?.state === "off";
    },
  };
}
