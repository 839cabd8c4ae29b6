import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileFolder } from "./build-pack.ts";
import { eventFinder } from "./event-pages.ts";
import { textOfHtml } from "./html-text.ts";

/** What the page of the demonstration tells without an event's name, in both languages, and nothing that it does not. */
test("the events of the demonstration's page", async () => {
  const texts = textOfHtml(readFileSync("e2e/pages/story.html", "utf8")).split("\n\n");
  const finder = eventFinder(await compileFolder("dataset"));
  const found = finder
    .find(texts, "2024-05-18")
    .flatMap((all, n) => all.map(({ id, start, end }) => `${id}: ${texts[n]!.slice(start, end)}`));
  expect(found).toEqual([
    "ev-oman-talks-2024-05: carried messages",
    "ev-consulate-strike-2024-04-01: strike",
    "ev-consulate-strike-2024-04-01: killed",
    "ev-patel-briefing-2024-05: told reporters",
    "ev-red-sea-attacks: attacked",
    "ev-consulate-strike-2024-04-01: مقتل",
    "ev-april13-attack: وردت",
    "ev-april13-attack: وأطلقت",
    "ev-april13-interception: اعتراضها",
  ]);
});
