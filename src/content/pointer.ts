import type { Settings } from "../shared/settings.ts";
import { idle, step, type By, type HoverEvent, type State, type TimerName } from "./hover.ts";
import type { Presenter } from "./presenter.ts";
import { lasting } from "./lasting.ts";
import { tell } from "./transport.ts";
import type { Placed } from "./truth.ts";

/** What the pointer needs to know of the page. */
export interface Ground {
  /** The mention drawn at a point, null when there is none or nothing is marked here. */
  readonly at: (x: number, y: number) => Placed | null;
  readonly trigger: () => Settings["trigger"];
  /** Whether the extension went; looked at before anything is done. */
  readonly isOver: () => boolean;
}

/** The one way into the hover machine, for whatever is no event of the page. */
export type Send = (event: HoverEvent<Placed>) => void;

/**
 * The shell of the hover machine: it turns the page's trusted events into the machine's and does what comes
 * out. `present` is given the machine's entrance and makes what shows the cards.
 */
export function startPointer<P extends Presenter>(
  ground: Ground,
  present: (send: Send) => P,
  signal: AbortSignal,
): { send: Send; presenter: P } {
  let state: State<Placed> = idle();
  const timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  signal.addEventListener("abort", () => timers.forEach(clearTimeout));

  const send: Send = (event) => {
    if (signal.aborted) return;
    const [next, effects] = step(state, event, ground.trigger());
    state = next;
    for (const effect of effects)
      switch (effect.do) {
        case "start":
          clearTimeout(timers.get(effect.name));
          timers.set(effect.name, setTimeout(() => send({ on: "timer", name: effect.name, token: effect.token }), effect.ms)); // prettier-ignore
          break;
        case "stop":
          clearTimeout(timers.get(effect.name));
          break;
        case "ping":
          if (!ground.isOver()) tell({ type: "ping" });
          break;
        case "ask":
          if (!ground.isOver()) presenter.ask(effect.token, effect.over, effect.by);
          break;
        case "wait":
          presenter.wait(effect.token);
          break;
        case "close":
          presenter.close(effect.token);
      }
  };
  const presenter = present(send);

  const listeners: [type: string, listener: (event: Event) => void][] = [];
  const on = <K extends keyof DocumentEventMap>(
    type: K,
    handle: (event: DocumentEventMap[K]) => void,
  ): void => void listeners.push([type, (event) => event.isTrusted && handle(event as DocumentEventMap[K])]);
  const inCard = ({ target }: Event): boolean => presenter.owns(target);
  /** What this is about: a mark, and perhaps another that the pointer went on to. */
  const about = (): (Placed | undefined)[] =>
    state.at === "idle" ? [] : [state.over, state.at === "card" ? state.next?.over : undefined];
  /** A flow that was read again holds the same mentions as new objects: for the machine they are still those. */
  const asKnown = (over: Placed | null): Placed | null =>
    about().find((one) => one && over && isSame(one, over)) ?? over;
  /** Whether a scrolling box carries the mention along that this is about. A ticker elsewhere is nobody's business. */
  const moves = (box: EventTarget | null): boolean =>
    about().some((over) => over && box instanceof Node && holds(box, over.flow.pieces[0]!.node));

  let last = { x: -1, y: -1 };
  on("pointermove", (event) => {
    const { clientX: x, clientY: y, pointerType, buttons, shiftKey: shift } = event;
    // Chromium sends a move without a movement when the page under the pointer changes or scrolls.
    if (pointerType === "touch" || (x === last.x && y === last.y)) return;
    last = { x, y };
    const within = inCard(event);
    const pressed = buttons !== 0;
    const over = within || pressed || ground.trigger() === "click" ? null : asKnown(ground.at(x, y));
    send({ on: "move", at: last, over, inCard: within, pressed, shift });
  });
  on("pointerout", (event) => {
    if (event.relatedTarget === null && event.pointerType !== "touch") send({ on: "leave" });
  });
  on("pointerdown", (event) => send({ on: "down", inCard: inCard(event) }));
  on("scroll", (event) => {
    const within = inCard(event);
    if (within || moves(event.target)) send({ on: "scroll", inCard: within });
  });
  on("keydown", (event) => {
    if (event.key === "Escape") {
      // One Escape closes one thing: the card, and not the page's dialog under it as well.
      if (state.at === "card" && !event.isComposing) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      send({ on: "escape" });
    } else if (event.key === "Shift") {
      // Held down it repeats (Windows), which would begin the rest again and again.
      if (!event.repeat) send({ on: "shift" });
    } else if (!inCard(event)) send({ on: "type" });
  });
  on("selectionchange", () => send({ on: "type" }));
  on("click", (event) => {
    if (event.button !== 0 || event.defaultPrevented || inCard(event)) return;
    const by = openerOf(event, ground.trigger());
    const over = by && ground.at(event.clientX, event.clientY);
    if (by && over) send({ on: "open", over, by });
  });
  lasting(() => {
    for (const [type, listener] of listeners)
      globalThis.addEventListener(type, listener, { signal, capture: true, passive: type !== "keydown" });
  }, signal);
  return { send, presenter };
}

const isSame = (a: Placed, b: Placed): boolean =>
  a.flow === b.flow && a.mention.start === b.mention.start && a.mention.end === b.mention.end;

/** Whether a node stands in a box, a shadow tree's host included. */
function holds(box: Node, node: Node): boolean {
  for (let inner: Node | null = node; inner;) {
    if (box.contains(inner)) return true;
    const root: Node = inner.getRootNode();
    inner = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** How a click on the page opens a card: a finger's tap always, a mouse's click when set so, neither on a link. */
function openerOf(event: MouseEvent, trigger: Settings["trigger"]): By | null {
  const by = (event as PointerEvent).pointerType === "touch" ? "tap" : trigger === "click" ? "click" : null;
  if (by === null || event.detail === 0 || !getSelection()?.isCollapsed) return null;
  return event.composedPath().some((target) => target instanceof Element && target.matches(INTERACTIVE))
    ? null
    : by;
}

/** What a click belongs to before it belongs to us. */
const INTERACTIVE = [
  ..."a[href] area button input select textarea label summary option [contenteditable]".split(" "),
  ..."button link tab menuitem option switch checkbox radio textbox"
    .split(" ")
    .map((role) => `[role=${role}]`),
].join();
