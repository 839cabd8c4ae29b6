import { beforeEach, describe, expect, it, vi } from "vitest";
import { texts } from "locales:card+type+role";
import type { Brief, EntryLink } from "../briefs/brief.ts";
import { translator } from "../shared/i18n.ts";
import { cardStyles, drawCard } from "./mount.tsx";
import { actions, brief } from "./test-brief.ts";
import type { CardActions } from "./view.ts";

let root: ShadowRoot;
let box: HTMLElement;
beforeEach(() => {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyles);
  root.adoptedStyleSheets = [sheet];
  root.append((box = document.createElement("div")));
});

const view = { canGoBack: false, pinned: false, canMute: true, sheet: false, site: null } as const;
const show = (one: Brief, acts: CardActions = actions()): HTMLElement =>
  drawCard(box, {
    view: { ...view, state: "ok", briefs: [one] },
    actions: acts,
    t: translator(texts, one.language),
    split: (text) => [text],
  })!;
const all = <T extends HTMLElement = HTMLElement>(selector: string): T[] => [
  ...box.querySelectorAll<T>(selector),
];
const one = <T extends HTMLElement = HTMLElement>(selector: string): T => box.querySelector<T>(selector)!;
const press = async (selector: string, then: () => boolean): Promise<void> => {
  one(selector).focus();
  one(selector).click();
  await vi.waitFor(() => expect(then()).toBe(true));
};
const isOpen = (): boolean => one(".fold").getAttribute("aria-expanded") === "true";
const texted = (selector: string): string[] => all(selector).map(({ textContent }) => textContent.trim());

const statement = (n: number, more: object = {}) => ({
  text: `Statement ${n}. ${"It goes on. ".repeat(14)}`,
  asOf: "2024",
  citations: [{ ref: `s${n}#p1`, label: `S${n}` }],
  ...more,
});
const event = (id: string, role: string, short: string, more: object = {}): EntryLink => ({ entry: id.charCodeAt(0), id, kind: "event", title: `Event ${id}, 1 May 2024`, role, when: short, short, ...more }); // prettier-ignore

describe("what unfolds", () => {
  const long = brief({ kind: "actor", type: "person", statements: [1, 2, 3, 4].map((n) => statement(n)) });

  it("is all but the first two statements, or three short ones", async () => {
    show(long);
    expect(all(".statements > li")).toHaveLength(2);
    expect(one(".sources")).toBeNull();
    await press(".fold", isOpen);
    expect(all(".statements > li")).toHaveLength(4);
    expect(all(".sources li")).toHaveLength(4);
    show(brief({ ...long, id: "short", statements: [1, 2, 3, 4].map((n) => ({ ...statement(n), text: "So." })) })); // prettier-ignore
    expect(all(".statements > li")).toHaveLength(3);
  });

  it("moves nothing that is being read, keeps the focus, and tells who lays the card out", async () => {
    const acts = actions();
    show(long, acts);
    const places = () => all(".statements > li, h2, .fold").slice(0, 4).map((each) => Math.round(each.getBoundingClientRect().top)); // prettier-ignore
    const before = places();
    await press(".fold", isOpen);
    expect(places()).toEqual(before);
    expect(root.activeElement).toBe(one(".fold"));
    expect(one(".fold").getAttribute("aria-controls")).toBe(one("#rest").id);
    await vi.waitFor(() => expect(acts.resized).toHaveBeenCalledOnce());
    await press(".fold", () => !isOpen());
    expect(one("#rest").hidden).toBe(true);
  });

  it("stays unfolded while the card is open, and not in the next one", async () => {
    show(long);
    await press(".fold", isOpen);
    show({ ...long, id: "other" });
    expect(isOpen()).toBe(false);
    show(long);
    expect(isOpen()).toBe(true);
    drawCard(box, null);
    show(long);
    expect(isOpen()).toBe(false);
  });
});

describe("what came after the page", () => {
  const later = { later: true } as const;

  it("stands apart, under a heading, and never in the first view beside what was known", async () => {
    show(brief({ kind: "actor", statements: [statement(1), statement(2, later)] }));
    expect(one(".later")).toBeNull();
    await press(".fold", isOpen);
    expect(one(".later h3").textContent).toBe("After this page was written");
    expect(texted(".later .statements p:first-child")[0]).toMatch(/^Statement 2/);
    expect(all(".statements > li")).toHaveLength(2);
  });

  it("is shown at once, under its heading, where nothing was known yet", () => {
    show(brief({ kind: "actor", statements: [statement(1, later)] }));
    expect(one(".later h3")).not.toBeNull();
    expect(all(":not(.later) > .statements")).toHaveLength(0);
  });
});

describe("the strip", () => {
  const related = [
    event("a", "before", "1 Jan 2024"),
    event("b", "cause", "1 Apr 2024"),
    event("c", "effect", "20 May 2024", { later: true }),
    { entry: 9, id: "oman", kind: "actor", title: "Oman" } as const,
  ];

  it("sets before, this and after in order of time, the current one told by more than colour", () => {
    show(brief({ related, short: "14 May 2024" }));
    expect(texted(".strip .date")).toEqual(["1 Jan 2024", "1 Apr 2024", "14 May 2024", "20 May 2024"]);
    expect(texted(".strip .what")).toEqual(["Event a", "Event b", "Talks in Oman", "Event c"]);
    expect(all(".strip [aria-current]").map((each) => each.className)).toEqual(["this"]);
    expect(all(".strip li.reason")).toHaveLength(2);
    expect(one(".legend").textContent).toContain("After this page was written");
    const [other, own] = [one(".strip li:first-child .dot"), one(".this .dot")].map((each) => getComputedStyle(each).borderRadius); // prettier-ignore
    expect(own).not.toBe(other);
  });

  it("runs in reading direction", () => {
    const at = (): number[] => all(".strip li").map((each) => each.getBoundingClientRect().left);
    show(brief({ related }));
    expect(at()).toEqual(at().toSorted((a, b) => a - b));
    show(brief({ related, language: "ar" }));
    expect(at()).toEqual(at().toSorted((a, b) => b - a));
  });

  it.each(["en", "ar"] as const)("is walked by arrow keys with one stop for Tab (%s)", (language) => {
    const acts = actions();
    show(brief({ related, language }), acts);
    const [first, second, third] = all<HTMLButtonElement>("button.step") as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement]; // prettier-ignore
    expect(all("button.step").map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    second.focus();
    const onward = language === "en" ? "ArrowRight" : "ArrowLeft";
    second.dispatchEvent(new KeyboardEvent("keydown", { key: onward, bubbles: true }));
    expect(root.activeElement).toBe(third);
    third.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true }));
    expect(root.activeElement).toBe(first);
    first.click();
    expect(acts.open).toHaveBeenCalledWith("a".charCodeAt(0));
  });

  it("stands in the middle of the event itself, and lists nothing twice", async () => {
    const many = [..."abcdef"].map((id) => event(id, "before", "1 Apr 2024"));
    show(brief({ related: [...many, related[3]!] }));
    const [room, own] = [one(".strip ol"), one(".this")].map((each) => each.getBoundingClientRect());
    expect(own!.left).toBeGreaterThanOrEqual(room!.left);
    expect(own!.right).toBeLessThanOrEqual(room!.right + 1);
    await press(".fold", isOpen);
    expect(texted(".related li")).toEqual(["Oman"]);
  });

  it("is not there where nothing came before or after", () => {
    show(brief());
    expect(one(".strip")).toBeNull();
  });
});

describe("what sources disagree on", () => {
  it("stands together: the matter, and who says what, each with its sources", async () => {
    const side = (text: string, claimant: string, ref: string, more: object = {}) => ({ text, claimant, citations: [{ ref, label: ref }], ...more }); // prettier-ignore
    const disputes = [
      {
        about: "How many",
        sides: [
          side("about 200", "First count", "axios#p1"),
          side("350", "Axios", "tass#p1", { later: true }),
        ],
      },
    ];
    show(brief({ disputes }));
    expect(one(".fold").textContent).toBe("More, and what is disputed");
    await press(".fold", isOpen);
    expect(one(".disputes h4").textContent).toBe("How many");
    expect(texted(".disputes li")).toEqual(["First count: about 2001", "Axios: 3503 (after this page)"]);
    expect(all(".sources li")).toHaveLength(3);
  });
});

describe("why this", () => {
  it("is a quiet disclosure, and not there without a reason", async () => {
    show(brief({ why: "Attack, Iran, Israel, 13 April." }));
    expect(one(".why").hidden).toBe(true);
    await press(".fold + .plain", () => !one(".why").hidden);
    expect(one(".why").innerText).toBe("Attack, Iran, Israel, 13 April.");
    expect(one(".fold + .plain").getAttribute("aria-expanded")).toBe("true");
    show(brief({ id: "linked", why: "" }));
    expect(one(".fold + .plain")).toBeNull();
  });
});

describe("copying", () => {
  it("says aloud and beside the button whether it worked", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    show(brief());
    expect(one("[role=status]").textContent).toBe("");
    one(".copy").click();
    await vi.waitFor(() => expect(one("[role=status]").textContent).toBe("Copied"));
    expect(write.mock.calls[0]![0]).toContain("Talks in Oman");
    write.mockRejectedValue(new Error("forbidden"));
    const command = vi.spyOn(document, "execCommand").mockReturnValue(false);
    one(".copy").click();
    await vi.waitFor(() => expect(one("[role=status]").textContent).toBe("Could not copy"));
    expect(command).toHaveBeenCalledWith("copy");
    vi.restoreAllMocks();
  });
});
