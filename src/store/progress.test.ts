import { expect, it } from "vitest";
import { atMostOnceASecond } from "./progress.ts";

it("tells the first step, one a second, and the end", () => {
  let now = 0;
  const told: string[] = [];
  const step = atMostOnceASecond(
    (written, total) => told.push(`${written}/${total} at ${now}`),
    () => now,
  );
  for (let written = 1; written <= 10; written++, now += 300) step(written, 10);
  expect(told).toEqual(["1/10 at 0", "5/10 at 1200", "9/10 at 2400", "10/10 at 2700"]);
});
