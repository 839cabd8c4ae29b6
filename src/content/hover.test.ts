import { describe, expect, it } from "vitest";
import type { Settings } from "../shared/settings.ts";
import { GRACE_MS, LOADING_MS, NEXT_REST_MS, REST_MS, STALE_MS, WARM_MS } from "./constants.ts";
import { idle, step, type Effect, type HoverEvent, type State, type TimerName } from "./hover.ts";

/** The machine with a virtual clock: what a reader would see, without a browser and without waiting. */
function play(trigger: Settings["trigger"] = "hover") {
  let state: State<string> = idle();
  let now = 0;
  const timers = new Map<TimerName, { due: number; token: number }>();
  const log: string[] = [];
  const run = (effects: readonly Effect<string>[]): void => {
    for (const effect of effects)
      if (effect.do === "start") timers.set(effect.name, { due: now + effect.ms, token: effect.token });
      else if (effect.do === "stop") timers.delete(effect.name);
      else if (effect.do === "ask") log.push(`ask ${effect.over} ${effect.by}`);
      else log.push(effect.do);
  };
  const send = (event: HoverEvent<string>): void => {
    const [next, effects] = step(state, event, trigger);
    state = next;
    run(effects);
  };
  return {
    log,
    send,
    get state() {
      return state;
    },
    move: (
      x: number,
      y: number,
      over: string | null,
      more: { inCard?: boolean; pressed?: boolean; shift?: boolean } = {},
    ) => send({ on: "move", at: { x, y }, over, inCard: false, pressed: false, shift: false, ...more }),
    wait(ms: number) {
      for (const end = now + ms; ;) {
        const [first] = [...timers].sort(([, a], [, b]) => a.due - b.due);
        if (!first || first[1].due > end) {
          now = end;
          return;
        }
        timers.delete(first[0]);
        now = first[1].due;
        send({ on: "timer", name: first[0], token: first[1].token });
      }
    },
    /** Opens a card over "a" that lies below it. */
    open() {
      this.move(10, 10, "a");
      this.wait(REST_MS);
      send({ on: "placed", token: state.token, box: { left: 0, top: 30, right: 200, bottom: 230 } });
      log.length = 0;
    },
  };
}

describe("opening by hover", () => {
  it("pings at once and asks after the pointer rested", () => {
    const p = play();
    p.move(10, 10, "a");
    expect(p.log).toEqual(["ping"]);
    p.wait(REST_MS - 1);
    expect(p.log).toEqual(["ping"]);
    p.wait(1);
    expect(p.log).toEqual(["ping", "ask a hover"]);
  });

  it("counts rest from the last movement, not from entering", () => {
    const p = play();
    for (let x = 0; x < 50; x += 10) {
      p.move(x, 10, "a");
      p.wait(REST_MS - 10);
    }
    expect(p.log).toEqual(["ping"]);
    p.wait(10);
    expect(p.log).toEqual(["ping", "ask a hover"]);
  });

  it("takes trembling for rest", () => {
    const p = play();
    p.move(10, 10, "a");
    p.wait(100);
    p.move(11, 11, "a");
    p.wait(50);
    expect(p.log).toContain("ask a hover");
  });

  it("does nothing when the pointer only crosses", () => {
    const p = play();
    p.move(10, 10, "a");
    p.wait(100);
    p.move(40, 10, null);
    p.wait(1000);
    expect(p.log).toEqual(["ping"]);
  });

  it.each([
    ["a button is pressed", { on: "down", inCard: false }],
    ["the page scrolls", { on: "scroll", inCard: false }],
    ["a key is typed", { on: "type" }],
    ["Escape is pressed", { on: "escape" }],
    ["the pointer leaves the window", { on: "leave" }],
  ] as const)("does nothing when %s meanwhile", (_what, event) => {
    const p = play();
    p.move(10, 10, "a");
    p.wait(100);
    p.send(event);
    p.wait(1000);
    expect(p.log).toEqual(["ping"]);
    expect(p.state.at).toBe("idle");
  });

  it("does nothing while a button is held: dragging, selecting", () => {
    const p = play();
    p.move(10, 10, "a", { pressed: true });
    p.wait(1000);
    expect(p.log).toEqual([]);
  });

  it("says that it waits when no answer came", () => {
    const p = play();
    p.move(10, 10, "a");
    p.wait(REST_MS + LOADING_MS);
    expect(p.log).toEqual(["ping", "ask a hover", "wait"]);
  });

  it("does not once the card is there", () => {
    const p = play();
    p.open();
    p.wait(LOADING_MS);
    expect(p.log).toEqual([]);
  });
});

describe("other triggers", () => {
  it("with a key: only while Shift is held, or when it goes down over a mark", () => {
    const p = play("key");
    p.move(10, 10, "a");
    p.wait(1000);
    expect(p.log).toEqual(["ping"]);
    p.send({ on: "shift" });
    p.wait(REST_MS);
    expect(p.log).toEqual(["ping", "ask a hover"]);
    const q = play("key");
    q.move(10, 10, "a", { shift: true });
    q.wait(REST_MS);
    expect(q.log).toEqual(["ping", "ask a hover"]);
  });

  it("with a click: never by resting", () => {
    const p = play("click");
    p.move(10, 10, "a");
    p.wait(1000);
    expect(p.log).toEqual([]);
    p.send({ on: "open", over: "a", by: "click" });
    expect(p.log).toEqual(["ask a click"]);
  });
});

describe("an open card", () => {
  it("closes when the grace has run out", () => {
    const p = play();
    p.open();
    p.move(400, 10, null);
    p.wait(GRACE_MS - 1);
    expect(p.log).not.toContain("close");
    p.wait(1);
    expect(p.log).toContain("close");
  });

  it("stays when the pointer comes back, or into the card", () => {
    for (const back of ["a", null]) {
      const p = play();
      p.open();
      p.move(20, 25, null);
      p.wait(200);
      p.move(20, 40, back, { inCard: back === null });
      p.wait(5000);
      expect(p.log).not.toContain("close");
    }
  });

  it("gives the pointer time on its way to the card, and none elsewhere", () => {
    const p = play();
    p.open();
    for (let y = 20; y < 30; y++) {
      p.move(20, y, null);
      p.wait(GRACE_MS - 50);
    }
    expect(p.log).not.toContain("close");
    p.move(900, 20, null);
    p.wait(200);
    p.move(910, 20, null);
    p.wait(100);
    expect(p.log).toContain("close");
  });

  it("gives way to another mark that the pointer rests on", () => {
    const p = play();
    p.open();
    p.move(60, 10, "b");
    p.wait(NEXT_REST_MS - 1);
    expect(p.log).toEqual(["ping"]);
    p.wait(1);
    expect(p.log).toEqual(["ping", "ask b hover"]);
  });

  it("walks from mark to mark along a line, low or high in it", () => {
    const p = play();
    p.open();
    for (const [index, y] of [12, 19, 8, 25].entries()) {
      p.move(60 + 50 * index, y, `m${index}`);
      p.wait(NEXT_REST_MS);
      expect(p.log.splice(0)).toEqual(["ping", `ask m${index} hover`]);
    }
  });

  it("never closes between two marks: the next one takes its place", () => {
    const p = play();
    p.open();
    p.move(60, 10, null);
    p.wait(GRACE_MS - 1);
    p.move(80, 10, "b");
    p.wait(NEXT_REST_MS);
    p.wait(1000);
    expect(p.log).toEqual(["ping", "ask b hover", "wait"]);
  });

  it("stays a while where it is when the next one's brief is late, then says that it waits", () => {
    const p = play();
    p.open();
    p.move(60, 10, "b");
    p.wait(NEXT_REST_MS);
    p.log.length = 0;
    p.wait(STALE_MS - 1);
    expect(p.log).toEqual([]);
    p.wait(1);
    expect(p.log).toEqual(["wait"]);
  });

  it("that the pointer left is followed by the next as quickly, for a moment", () => {
    for (const [pause, ms] of [
      [WARM_MS - 1, NEXT_REST_MS],
      [WARM_MS, REST_MS],
    ] as const) {
      const p = play();
      p.open();
      p.move(400, 10, null);
      p.wait(GRACE_MS);
      expect(p.log.splice(0)).toEqual(["close"]);
      p.wait(pause);
      p.move(500, 10, "b");
      p.wait(ms - 1);
      expect(p.log).toEqual(["ping"]);
      p.wait(1);
      expect(p.log).toEqual(["ping", "ask b hover"]);
    }
  });

  it("that was sent away leaves no hurry behind", () => {
    const p = play();
    p.open();
    p.send({ on: "escape" });
    p.move(60, 10, "b");
    p.wait(REST_MS - 1);
    expect(p.log).toEqual(["close", "ping"]);
  });

  it("does not give way to a mark that the pointer crosses on its way", () => {
    const p = play();
    p.open();
    p.move(20, 20, "b");
    p.wait(100);
    p.move(20, 40, null, { inCard: true });
    p.wait(1000);
    expect(p.log).toEqual(["ping"]);
  });

  it.each([
    ["Escape", { on: "escape" }],
    ["a click elsewhere", { on: "down", inCard: false }],
    ["scrolling", { on: "scroll", inCard: false }],
    ["its button", { on: "close" }],
  ] as const)("closes by %s", (_what, event) => {
    const p = play();
    p.open();
    p.send(event);
    expect(p.log).toEqual(["close"]);
    expect(p.state.at).toBe("idle");
  });

  it("stays when the reader clicks, scrolls or types in it", () => {
    const p = play();
    p.open();
    p.send({ on: "down", inCard: true });
    p.send({ on: "scroll", inCard: true });
    p.send({ on: "type" });
    expect(p.log).toEqual([]);
  });

  it("stays when pinned, whatever the pointer does, until Escape", () => {
    const p = play();
    p.open();
    p.send({ on: "pin", pinned: true });
    p.move(900, 900, "b");
    p.send({ on: "scroll", inCard: false });
    p.send({ on: "down", inCard: false });
    p.send({ on: "leave" });
    p.wait(5000);
    expect(p.log).toEqual([]);
    p.send({ on: "escape" });
    expect(p.log).toEqual(["close"]);
  });

  it.each(["keys", "tap"] as const)(
    "opened by %s stays when the pointer moves and the page scrolls",
    (by) => {
      const p = play();
      p.send({ on: "open", over: "a", by });
      p.log.length = 0;
      p.send({ on: "scroll", inCard: false });
      p.move(900, 900, null);
      p.wait(50);
      p.send({ on: "leave" });
      p.wait(LOADING_MS);
      expect(p.log).toEqual(["wait"]);
      p.send({ on: "down", inCard: false });
      expect(p.log).toEqual(["wait", "close"]);
    },
  );
});

describe("tokens", () => {
  it("drops timers and boxes of an interaction that is over", () => {
    const p = play();
    p.open();
    const { token } = p.state;
    p.send({ on: "escape" });
    p.log.length = 0;
    const { state } = p;
    p.send({ on: "timer", name: "loading", token });
    p.send({ on: "timer", name: "grace", token });
    p.send({ on: "placed", token, box: { left: 0, top: 0, right: 1, bottom: 1 } });
    expect(p.log).toEqual([]);
    expect(p.state).toBe(state);
  });

  it("never uses a token twice", () => {
    const p = play();
    const seen = new Set<number>();
    for (let i = 0; i < 20; i++) {
      p.move(i * 10, 10, `m${i}`);
      p.wait(REST_MS);
      expect(seen.has(p.state.token)).toBe(false);
      seen.add(p.state.token);
      if (i % 3 === 0) p.send({ on: "escape" });
    }
  });
});
