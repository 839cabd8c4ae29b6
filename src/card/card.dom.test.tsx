import { beforeEach, describe, expect, it, vi } from "vitest";
import { texts } from "locales:card+type+role";
import type { Brief } from "../briefs/brief.ts";
import { translator } from "../shared/i18n.ts";
import { drawCard } from "./mount.tsx";
import { actions, brief } from "./test-brief.ts";
import type { CardView, Part } from "./view.ts";

let box: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren((box = document.createElement("div")));
});

const shell = { canGoBack: false, pinned: false, canMute: true, sheet: false, site: "example.org" };
const show = (view: CardView, acts = actions(), language: "en" | "ar" = "en"): HTMLElement =>
  drawCard(box, {
    view,
    actions: acts,
    t: translator(texts, language),
    split: (text: string): Part[] => [text],
  })!;
const ok = (...briefs: Brief[]): CardView => ({ ...shell, state: "ok", briefs });
const unfold = async (): Promise<void> => {
  box.querySelector<HTMLButtonElement>(".fold")!.click();
  await vi.waitFor(() => expect(box.querySelector(".covers")).not.toBeNull());
};
const button = (name: string): HTMLButtonElement =>
  [...box.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  )!;

describe("a card with one brief", () => {
  it("is a dialog that says name and type, in the brief's language and direction", () => {
    const card = show(ok(brief()));
    expect(card.getAttribute("role")).toBe("dialog");
    expect(card.getAttribute("aria-label")).toMatch(/^Talks in Oman, /);
    expect([card.lang, card.dir]).toEqual(["en", "ltr"]);
    const arabic = show(ok(brief({ language: "ar", kind: "actor" })), actions(), "ar");
    expect([arabic.lang, arabic.dir]).toEqual(["ar", "rtl"]);
    expect(box.querySelector<HTMLElement>(".other")!.lang).toBe("en");
  });

  it("shows everything a brief has", async () => {
    const card = show(ok(brief()));
    await unfold();
    const { innerText } = card;
    for (const part of [
      "Talks in Oman",
      "Indirect talks",
      "14 May 2024",
      "Oman",
      "They met.",
      "Axios",
      "17 May 2024",
      "Iran",
      "United States",
      "Abram Paley",
      "Earlier talks",
      "January 2024",
      "November 2026",
    ])
      // prettier-ignore
      expect(innerText).toContain(part);
  });

  it("says nothing twice: no second title of an event, no date in its title that stands below it", async () => {
    const earlier = { entry: 9, id: "x", kind: "event", title: "Strike, 1 April 2024", when: "1 April 2024" } as const; // prettier-ignore
    const card = show(ok(brief({ title: "Talks in Oman, 14 May 2024", related: [earlier] })));
    await unfold();
    expect(box.querySelector("h2")!.textContent).toBe("Talks in Oman");
    expect(card.getAttribute("aria-label")).toMatch(/^Talks in Oman, 14 May 2024, /);
    expect(card.innerText.match(/14 May 2024/g)).toHaveLength(1);
    expect(card.innerText.match(/1 April 2024/g)).toHaveLength(1);
    expect(card.innerText).not.toContain("محادثات عُمان");
    expect(show(ok(brief({ title: "War since 14 May 2024" }))).innerText).toContain("Where: Oman");
    expect(show(ok(brief({ kind: "actor" }))).innerText).toContain("محادثات عُمان");
  });

  it("tells who that was then, and who it is now, where that changed", () => {
    const card = show(ok(brief({ kind: "actor", type: "person", identity: "Envoy", now: "no longer, since 2025" }))); // prettier-ignore
    expect([...box.querySelectorAll(".times > div")].map((one) => one.textContent)).toEqual(["Then:Envoy", "Now:no longer, since 2025"]); // prettier-ignore
    expect(card.dataset["kind"]).toBe("person");
    show(ok(brief({ kind: "actor" })));
    expect(box.querySelector(".times")).toBeNull();
  });

  it("lists an article once, with the numbers of its passages", async () => {
    const citations = [
      { ref: "a#p1", label: "A" },
      { ref: "b#p1", label: "B" },
      { ref: "a#p2", label: "A" },
    ];
    show(ok(brief({ statements: [{ text: "So.", asOf: "2024", citations }] })));
    await unfold();
    expect([...box.querySelectorAll(".cite")].map(({ textContent }) => textContent)).toEqual(["1", "2", "3"]);
    expect([...box.querySelectorAll(".sources li")].map(({ textContent }) => textContent)).toEqual(["1, 3A", "2B"]); // prettier-ignore
  });

  it("keeps a span of days in its title on one line", () => {
    show(ok(brief({ title: "Attack of 13–14 April 2024" })));
    expect(box.querySelector("h2")!.textContent).toBe("Attack of 13–14 April 2024");
    expect(box.querySelector("h2 span")!.textContent).toBe("13–14");
  });

  it("numbers sources once, and a mark opens its passage", async () => {
    const acts = actions();
    show(ok(brief()), acts);
    await unfold();
    expect([...box.querySelectorAll(".cite")].map(({ textContent }) => textContent)).toEqual(["1", "2", "1"]);
    expect(box.querySelectorAll(".sources li")).toHaveLength(2);
    button("Source 2: Reuters, 18 May 2024").click();
    expect(acts.library).toHaveBeenCalledWith("#/article/reuters/p2");
  });

  it("puts participants together by role", () => {
    show(ok(brief()));
    expect([...box.querySelectorAll("dd")].map(({ textContent }) => textContent)).toEqual(["Iran", "United States, Abram Paley"]); // prettier-ignore
  });

  it("opens related entries and the library", async () => {
    const acts = actions();
    show(ok(brief()), acts);
    await unfold();
    button("Earlier talks").click();
    expect(acts.open).toHaveBeenCalledWith(9);
    button("Open in library").click();
    expect(acts.library).toHaveBeenCalledWith("#/entry/talks");
  });

  it("takes texts for texts", () => {
    show(ok(brief({ title: "<img src=x onerror=alert(1)>" })));
    expect(box.querySelector("img")).toBeNull();
    expect(box.querySelector("h2")!.textContent).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("names in a card's texts", () => {
  it("are buttons that open their own card", () => {
    const acts = actions();
    const mention = { entries: [7], start: 0, end: 4, strength: "marked", reasons: [{ rule: "name", name: 0 }] } as const; // prettier-ignore
    drawCard(box, {
      view: ok(brief()),
      actions: acts,
      t: translator(texts, "en"),
      split: (text) => (text.startsWith("Iran") ? [{ surface: "Iran", mention }, text.slice(4)] : [text]),
    });
    box.querySelector<HTMLButtonElement>(".name")!.click();
    expect(acts.follow).toHaveBeenCalledWith(mention, "Iran");
  });

  it("are links where they stand first in the card", () => {
    const mention = { entries: [7], start: 0, end: 4, strength: "marked", reasons: [{ rule: "name", name: 0 }] } as const; // prettier-ignore
    drawCard(box, {
      view: ok(brief({ identity: "Iran at the table" })),
      actions: actions(),
      t: translator(texts, "en"),
      split: (text) => (text.startsWith("Iran") ? [{ surface: "Iran", mention }, text.slice(4)] : [text]),
    });
    expect(box.querySelectorAll(".name")).toHaveLength(1);
    expect(box.querySelector(".identity .name")).not.toBeNull();
    expect(box.innerText).toContain("Iran confirmed it.");
  });
});

describe("a mention of two possible entries", () => {
  it("shows both, with the reason of each", () => {
    const acts = actions();
    const card = show(ok(brief({ why: "Because of A." }), brief({ entry: 8, id: "b", title: "Other", why: "Because of B." })), acts); // prettier-ignore
    expect(card.innerText).toContain("Because of A.");
    expect(card.innerText).toContain("Because of B.");
    button("Other").click();
    expect(acts.open).toHaveBeenCalledWith(8);
  });
});

describe("other states", () => {
  it("waits, aloud for those who cannot see it", () => {
    const card = show({ ...shell, state: "loading" });
    expect(card.getAttribute("aria-busy")).toBe("true");
    expect(box.querySelector("[role=status]")).not.toBeNull();
  });

  it("failed: says so and offers to try again", () => {
    const acts = actions();
    show({ ...shell, state: "failed", message: "x" }, acts);
    expect(box.querySelector("[role=alert]")).not.toBeNull();
    button("Try again").click();
    expect(acts.retry).toHaveBeenCalledOnce();
  });

  it("gone: says what to do", () => {
    expect(show({ ...shell, state: "gone" }).innerText).toContain("again");
  });

  it("empty: says so", () => {
    expect(show(ok()).innerText).toContain("no background");
  });

  it("site off: says where, and undoes", () => {
    const acts = actions();
    const card = show({ ...shell, canGoBack: true, state: "off" }, acts);
    expect(card.innerText).toContain("example.org");
    button("Undo").click();
    expect(acts.site).toHaveBeenCalledWith(true);
    // A message is neither pinned nor gone back from.
    expect([...box.querySelectorAll(".bar button")].map((one) => one.getAttribute("aria-label"))).toEqual(["Close"]); // prettier-ignore
  });
});

describe("buttons", () => {
  it("pins, goes back, closes and switches the site off", () => {
    const acts = actions();
    show({ ...ok(brief()), canGoBack: true, pinned: true }, acts);
    expect(button("Keep this card open").getAttribute("aria-pressed")).toBe("true");
    button("Keep this card open").click();
    expect(acts.pin).toHaveBeenCalledWith(false);
    button("Back to the card before").click();
    button("Close").click();
    button("Don’t mark on this site").click();
    expect(acts.back).toHaveBeenCalledOnce();
    expect(acts.close).toHaveBeenCalledOnce();
    expect(acts.site).toHaveBeenCalledWith(false);
  });

  it("does not offer what a page without a host cannot do", () => {
    show({ ...ok(brief()), site: null });
    expect(button("Don’t mark on this site")).toBeUndefined();
    expect(button("Back to the card before")).toBeUndefined();
  });

  it("all have a name, and nothing draws over the others", () => {
    show({ ...ok(brief()), canGoBack: true });
    for (const one of box.querySelectorAll("button"))
      expect((one.getAttribute("aria-label") ?? one.textContent).trim()).not.toBe("");
  });
});
