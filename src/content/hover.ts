import type { Settings } from "../shared/settings.ts";
import { GRACE_MS, LOADING_MS, NEXT_REST_MS, REST_MS, REST_SLOP_PX, STALE_MS, WARM_MS } from "./constants.ts";
import { isHeadingFor, isOnTheWay, type Box, type Point } from "./triangle.ts";

/** What opened a card: it decides what closes it, where focus goes and how the card is laid out. */
export type By = "hover" | "click" | "tap" | "keys";

/**
 * Where an interaction stands. `T` is whatever stands for a mention; two are the same when they are identical.
 * The token counts interactions: an answer or a timer that carries another one is late, and dropped.
 */
export type State<T> =
  | { readonly at: "idle"; readonly token: number; readonly isWarm: boolean }
  /** The pointer is on a mark and has to rest there. */
  | {
      readonly at: "resting";
      readonly token: number;
      readonly over: T;
      readonly from: Point;
      /** A card closed a moment ago because the pointer left it: who reads cards now need not wait again. */
      readonly isWarm: boolean;
    }
  /** A card is asked for or shows. */
  | {
      readonly at: "card";
      readonly token: number;
      readonly over: T;
      readonly by: By;
      /** Where the pointer rested, null when something else opened the card. */
      readonly from: Point | null;
      readonly pinned: boolean;
      /** Where the card lies, once it does; until then where the one before it lies, if one shows. */
      readonly box: Box | null;
      /** Where the pointer left mark and card, null while it is on one of them. */
      readonly left: Point | null;
      /** Another mark that the pointer rests on meanwhile. */
      readonly next: { readonly over: T; readonly from: Point } | null;
    };

/** What happens. Only events that the browser itself made (`isTrusted`) get here. */
export type HoverEvent<T> =
  | {
      readonly on: "move";
      readonly at: Point;
      readonly over: T | null;
      readonly inCard: boolean;
      /** A button is held: dragging or selecting. */
      readonly pressed: boolean;
      readonly shift: boolean;
    }
  /** The pointer left the window. */
  | { readonly on: "leave" }
  | { readonly on: "timer"; readonly name: TimerName; readonly token: number }
  /** The card of a token was laid out, or laid out anew. */
  | { readonly on: "placed"; readonly token: number; readonly box: Box }
  | { readonly on: "down"; readonly inCard: boolean }
  | { readonly on: "scroll"; readonly inCard: boolean }
  /** A key was typed, or the selection changed. */
  | { readonly on: "type" }
  /** The Shift key went down. */
  | { readonly on: "shift" }
  | { readonly on: "escape" }
  /** Asked for by a click, a tap or the keyboard. */
  | { readonly on: "open"; readonly over: T; readonly by: By }
  | { readonly on: "pin"; readonly pinned: boolean }
  /** The card's own button, or marking was switched off. */
  | { readonly on: "close" };

export type TimerName = "rest" | "grace" | "loading" | "warm";

/** What the shell has to do. */
export type Effect<T> =
  /** Starts a timer anew; there is one of each name. */
  | { readonly do: "start"; readonly name: TimerName; readonly ms: number; readonly token: number }
  | { readonly do: "stop"; readonly name: TimerName }
  /** Wake whoever will be asked. */
  | { readonly do: "ping" }
  /** Ask for a brief; the card may show as soon as the answer is there. */
  | { readonly do: "ask"; readonly token: number; readonly over: T; readonly by: By }
  /** Show that something is coming, if the answer is not there yet. */
  | { readonly do: "wait"; readonly token: number }
  | { readonly do: "close"; readonly token: number };

type Step<T> = readonly [State<T>, readonly Effect<T>[]];

/** Nothing is going on. */
export const idle = <T>(token = 0, isWarm = false): State<T> => ({ at: "idle", token, isWarm });

/**
 * The whole hover: state and event in, state and effects out. Intent is the pointer at rest on a mark, not the
 * time since it came there. Nothing starts while a button is held, while the page scrolls under the pointer
 * (no `move` comes then) or while keys are typed.
 */
export function step<T>(state: State<T>, event: HoverEvent<T>, trigger: Settings["trigger"]): Step<T> {
  switch (event.on) {
    case "open":
      return ask(state, event.over, event.by);
    case "close":
      return toIdle(state);
    case "escape":
      return state.at === "card" ? toIdle(state) : calm(state);
    case "type":
      return calm(state);
    case "timer":
      // Warmth outlasts the interaction that began it.
      if (event.name === "warm") return [state.at === "card" ? state : { ...state, isWarm: false }, []];
      return event.token === state.token ? onTimer(state, event.name) : [state, []];
    default:
      break;
  }
  if (state.at !== "card") {
    if (event.on === "move") return onMark(state, event, trigger);
    if (event.on === "shift" && state.at === "resting" && trigger === "key")
      return [state, [rest(state.token)]];
    return event.on === "shift" || event.on === "placed" || event.on === "pin" ? [state, []] : calm(state);
  }
  const stays = state.pinned || state.by !== "hover";
  switch (event.on) {
    case "move":
      return stays ? [state, []] : onWay(state, event, trigger);
    case "leave":
      return stays || state.left ? [state, []] : leave(state, { x: -1, y: -1 });
    case "placed":
      return event.token === state.token ? [{ ...state, box: event.box }, [stop("loading")]] : [state, []];
    case "down":
      return event.inCard || state.pinned ? calm(state) : toIdle(state);
    case "scroll":
      return event.inCard || stays ? calm(state) : toIdle(state);
    case "pin":
      return [{ ...state, pinned: event.pinned, left: null, next: null }, [stop("grace"), stop("rest")]];
    case "shift":
      return [state, []];
  }
}

type Move<T> = Extract<HoverEvent<T>, { on: "move" }>;
type Card<T> = Extract<State<T>, { at: "card" }>;

const stop = <T>(name: TimerName): Effect<T> => ({ do: "stop", name });
const rest = <T>(token: number, ms = REST_MS): Effect<T> => ({ do: "start", name: "rest", ms, token });

/** Whether a move over a mark can be the start of a rest. */
const mayOpen = <T>({ over, pressed, shift }: Move<T>, trigger: Settings["trigger"]): boolean =>
  over !== null && !pressed && (trigger === "hover" || (trigger === "key" && shift));

const hasMoved = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) > REST_SLOP_PX;

function toIdle<T>(state: State<T>): Step<T> {
  if (state.at === "idle") return [state, []];
  const stops = [stop<T>("rest"), stop<T>("grace"), stop<T>("loading")];
  return [
    idle(state.token + 1, state.at === "resting" && state.isWarm),
    state.at === "card" ? [...stops, { do: "close", token: state.token }] : stops,
  ];
}

/** Something else is going on: a rest comes to nothing, an open card stays. */
function calm<T>(state: State<T>): Step<T> {
  if (state.at === "resting") return toIdle(state);
  if (state.at === "card" && state.next) return [{ ...state, next: null }, [stop("rest")]];
  return [state, []];
}

function ask<T>(state: State<T>, over: T, by: By, from: Point | null = null): Step<T> {
  const token = state.token + 1;
  // The card before stays until this one can be drawn: its box is still what the pointer may be on its way to.
  const box = state.at === "card" ? state.box : null;
  return [
    { at: "card", token, over, by, from, pinned: false, box, left: null, next: null },
    [
      stop("rest"),
      stop("grace"),
      { do: "start", name: "loading", ms: box ? STALE_MS : LOADING_MS, token },
      { do: "ask", token, over, by },
    ],
  ];
}

function onTimer<T>(state: State<T>, name: TimerName): Step<T> {
  if (state.at === "resting")
    return name === "rest" ? ask(state, state.over, "hover", state.from) : [state, []];
  if (state.at !== "card") return [state, []];
  if (name === "rest")
    return state.next ? ask(state, state.next.over, "hover", state.next.from) : [state, []];
  if (name === "loading") return [state, [{ do: "wait", token: state.token }]];
  if (!state.left || state.pinned) return [state, []];
  // The pointer rests on another mark already, and that card is about to take this one's place.
  if (state.next) return [state, [grace(state.token)]];
  const [{ token }, effects] = toIdle(state);
  return [idle(token, true), [...effects, { do: "start", name: "warm", ms: WARM_MS, token }]];
}

/** A move while no card shows. */
function onMark<T>(state: Exclude<State<T>, Card<T>>, move: Move<T>, trigger: Settings["trigger"]): Step<T> {
  if (move.over === null || move.pressed || trigger === "click") return calm(state);
  if (state.at === "resting" && state.over === move.over && !hasMoved(state.from, move.at))
    return [state, []];
  const isNew = state.at === "idle" || state.over !== move.over;
  const token = isNew ? state.token + 1 : state.token;
  const { isWarm } = state;
  const next: State<T> = { at: "resting", token, over: move.over, from: move.at, isWarm };
  const start: Effect<T> = mayOpen(move, trigger)
    ? rest(token, isWarm ? NEXT_REST_MS : REST_MS)
    : stop("rest");
  return [next, isNew ? [{ do: "ping" }, start] : [start]];
}

/** A move while a card shows that a hover opened. */
function onWay<T>(state: Card<T>, move: Move<T>, trigger: Settings["trigger"]): Step<T> {
  if (move.inCard || move.over === state.over) {
    const steady = state.left === null && state.next === null;
    return [
      steady ? state : { ...state, left: null, next: null },
      steady ? [] : [stop("grace"), stop("rest")],
    ];
  }
  const effects: Effect<T>[] = [];
  let next = state.next;
  if (!mayOpen(move, trigger)) {
    if (next) effects.push(stop("rest"));
    next = null;
  } else if (next?.over !== move.over || hasMoved(next.from, move.at)) {
    if (next?.over !== move.over) effects.push({ do: "ping" });
    next = { over: move.over!, from: move.at };
    // Walking from mark to mark is quick; who crosses one on the way to the card does not mean it.
    const crosses = state.from !== null && state.box !== null && isHeadingFor(state.from, move.at, state.box);
    effects.push(rest(state.token, crosses ? REST_MS : NEXT_REST_MS));
  }
  if (state.left === null) {
    const [left, started] = leave(state, move.at);
    return [{ ...left, next } as State<T>, [...started, ...effects]];
  }
  // On its way to the card the pointer may take its time; anywhere else the grace runs out.
  if (state.box && isOnTheWay(state.left, move.at, state.box)) effects.push(grace(state.token));
  return [{ ...state, next }, effects];
}

const grace = <T>(token: number): Effect<T> => ({ do: "start", name: "grace", ms: GRACE_MS, token });

const leave = <T>(state: Card<T>, at: Point): Step<T> => [{ ...state, left: at }, [grace(state.token)]];
