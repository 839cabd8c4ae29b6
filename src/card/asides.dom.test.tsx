import { beforeEach, describe, expect, it } from "vitest";
import { texts } from "locales:card+type+role";
import { translator } from "../shared/i18n.ts";
import { drawCard } from "./mount.tsx";
import { actions, brief } from "./test-brief.ts";
import type { CardView } from "./view.ts";

let box: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren((box = document.createElement("div")));
});
const shell = { canGoBack: false, pinned: false, canMute: true, sheet: false, site: "example.org" };
const show = (view: CardView, acts = actions()): HTMLElement =>
  drawCard(box, { view, actions: acts, t: translator(texts, "en"), split: (text) => [text] })!;
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
const buttons = (): HTMLButtonElement[] => [...box.querySelectorAll("button")];
const button = (name: string): HTMLButtonElement | undefined =>
  buttons().find((one) => plain(one.getAttribute("aria-label") ?? one.textContent) === name);

describe("“Not this”", () => {
  it("is offered for a name on the page, and nowhere else", () => {
    const acts = actions();
    show({ ...shell, state: "ok", briefs: [brief()] }, acts);
    button("Not this")!.click();
    expect(acts.notThis).toHaveBeenCalledTimes(1);
    show({ ...shell, canMute: false, state: "ok", briefs: [brief()] });
    expect(button("Not this")).toBeUndefined();
    show({ ...shell, state: "ok", briefs: [brief(), brief({ id: "other", entry: 7 })] });
    expect(button("Not this")).toBeUndefined();
  });

  it("asks where: on this site, if there is one, or everywhere", () => {
    const acts = actions();
    const card = show({ ...shell, canGoBack: true, state: "mute", title: "Oman" }, acts);
    expect(plain(card.innerText)).toContain("Stop marking Oman?");
    button("On example.org")!.click();
    button("Everywhere")!.click();
    expect(acts.mute).toHaveBeenNthCalledWith(1, "example.org");
    expect(acts.mute).toHaveBeenNthCalledWith(2, null);
    show({ ...shell, site: null, state: "mute", title: "Oman" }, acts);
    expect(button("On example.org")).toBeUndefined();
    expect(button("Everywhere")).toBeDefined();
  });

  it("says what it did, to voices too, and takes it back", () => {
    const acts = actions();
    show({ ...shell, state: "muted", title: "Oman", host: "example.org" }, acts);
    const status = box.querySelector("[role=status]")!;
    expect(plain(status.textContent)).toContain("Oman is no longer marked on example.org.");
    button("Undo")!.click();
    expect(acts.unmute).toHaveBeenCalledTimes(1);
    show({ ...shell, state: "muted", title: "Oman", host: null });
    expect(plain(box.textContent)).toContain("no longer marked anywhere");
  });
});

describe("a look-up", () => {
  it("that finds nothing says so, and offers names like it", () => {
    const acts = actions();
    const near = [{ entry: 4, title: "Brett McGurk", identity: "American diplomat" }];
    const card = show({ ...shell, canMute: false, state: "unknown", text: "mcgruk", near }, acts);
    expect(plain(card.innerText)).toContain("nothing in the dataset on “mcgruk”");
    button("Brett McGurk")!.click();
    expect(acts.open).toHaveBeenCalledWith(4);
    show({ ...shell, state: "unknown", text: "x".repeat(500), near: [] });
    expect(box.querySelector("h3")).toBeNull();
    expect(box.textContent.length).toBeLessThan(200);
  });

  it("takes the text for text", () => {
    show({ ...shell, state: "unknown", text: "<b>bold</b>", near: [] });
    expect(box.querySelector("b")).toBeNull();
    expect(box.textContent).toContain("<b>bold</b>");
  });

  it("of several names says that they stand in the selection, not that one is meant", () => {
    const briefs = [brief(), brief({ id: "other", entry: 7 })];
    show({ ...shell, state: "ok", briefs, inside: true });
    expect(box.textContent).toContain("In what you selected");
    show({ ...shell, state: "ok", briefs });
    expect(box.textContent).not.toContain("In what you selected");
  });
});

describe("a pinned card", () => {
  it("shows that it can be moved, a sheet its handle", () => {
    const card = show({ ...shell, pinned: true, state: "ok", briefs: [brief()] });
    expect(card.classList.contains("movable")).toBe(true);
    expect(card.querySelector<HTMLElement>(".bar")!.title).toContain("arrow keys");
    const sheet = show({ ...shell, sheet: true, pinned: true, state: "ok", briefs: [brief()] });
    expect(sheet.classList.contains("movable")).toBe(false);
  });
});
