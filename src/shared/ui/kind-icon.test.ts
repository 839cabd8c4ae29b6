import { expect, test } from "vitest";
import { ACTOR_TYPES } from "../../dataset/schema.ts";
import { KINDS, kindOf } from "./kind-icon.tsx";

test("every type of the dataset has a sign, and no two the same kind", () => {
  expect([...KINDS].sort()).toEqual([...ACTOR_TYPES, "event"].sort());
  expect(kindOf({ kind: "event", type: "talks" })).toBe("event");
  expect(kindOf({ kind: "actor", type: "state" })).toBe("state");
});
