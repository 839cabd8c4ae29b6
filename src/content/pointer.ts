import type { Settings } from "../shared/settings.ts";
import { idle, step, type By, type HoverEvent, type State, type TimerName } from "./hover.ts";
import type { Presenter } from "./presenter.ts";
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

  const on = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void): void =>
    globalThis.addEventListener(type, (event) => event.isTrusted && handle(event as WindowEventMap[K]), {
      signal,
      capture: true,
      passive: true,
    });
  const inCard = ({ target }: Event): boolean => presenter.owns(target);

  let last = { x: -1, y: -1 };
  on("pointermove", (event) => {
    const { clientX: x, clientY: y, pointerType, buttons, shiftKey: shift } = event;
    // Chromium sends a move without a movement when the page under the pointer changes or scrolls.
    if (pointerType === "touch" || (x === last.x && y === last.y)) return;
    last = { x, y };
    const within = inCard(event);
    const pressed = buttons !== 0;
    const over = within || pressed ? null : ground.at(x, y);
    send({ on: "move", at: last, over, inCard: within, pressed, shift });
  });
  on("pointerout", (event) => {
    if (event.relatedTarget === null && event.pointerType !== "touch") send({ on: "leave" });
  });
  on("pointerdown", (event) => send({ on: "down", inCard: inCard(event) }));
  on("scroll", (event) => send({ on: "scroll", inCard: inCard(event) }));
  on("keydown", (event) => {
    if (event.key === "Escape") send({ on: "escape" });
    else if (event.key === "Shift") send({ on: "shift" });
    else if (!inCard(event)) send({ on: "type" });
  });
  document.addEventListener("selectionchange", () => send({ on: "type" }), { signal });
  on("click", (event) => {
    if (event.button !== 0 || event.defaultPrevented || inCard(event)) return;
    const by = openerOf(event, ground.trigger());
    const over = by && ground.at(event.clientX, event.clientY);
    if (by && over) send({ on: "open", over, by });
  });
  return { send, presenter };
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
