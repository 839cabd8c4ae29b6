import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clear, drawn, find, show } from "../shared/ui/test-reader.tsx";
import { arrange } from "./dataset.ts";
import { testDataset, testNames } from "./test-dataset.ts";

vi.mock("../shared/browser.ts", () => ({
  browser: { runtime: { getManifest: () => ({ version: "0.1.0" }) } },
}));
const pack = vi.hoisted(() => ({ readDataset: vi.fn(), readTables: vi.fn(), rebuildPack: vi.fn() }));
vi.mock("./installed.ts", () => pack);
const installing = vi.hoisted(() => ({ watchInstall: vi.fn() }));
vi.mock("./installing.ts", () => installing);

const { readTable } = await import("../mentions/format.ts");
const { App } = await import("./app.tsx");

const go = async (hash: string): Promise<void> => {
  location.hash = hash;
  await drawn();
};
/** What is looked up in idle time has been found. */
const settled = (): Promise<void> =>
  vi.waitFor(() => expect(document.querySelector("[data-busy]")).toBeNull(), { timeout: 20_000 });
const main = (): string => find("main").innerText;

beforeEach(() => {
  pack.readDataset.mockResolvedValue(testDataset());
  pack.readTables.mockResolvedValue({ names: readTable(testNames()), events: null });
  history.replaceState(null, "", "#/");
});
afterEach(() => {
  clear();
  vi.resetAllMocks();
});
const open = async (hash: string, language: "en" | "ar" = "en"): Promise<void> => {
  history.replaceState(null, "", hash);
  show(<App />, { language });
  await drawn();
};

describe("library", () => {
  it("says how far an installation has come that it waits for", async () => {
    pack.readDataset.mockReturnValue(new Promise(() => {}));
    installing.watchInstall.mockImplementation((tell: (now: object) => void) =>
      tell({ written: 30, total: 120 }),
    );
    await open("#/");
    expect(main()).toContain("Installing the dataset");
    expect((find("main progress") as HTMLProgressElement).position).toBe(0.25);
    expect(main()).toContain("30 of 120");
  });

  it("shows a passage that the address names, and puts focus there", async () => {
    await open("#/article/herald/p2");
    expect(document.activeElement).toBe(find(".passage.target", "four days"));
    expect(document.title).toBe("Quiet talks on an island · Siyaq");
    const source = find("a[target=_blank]", "herald.example") as HTMLAnchorElement;
    expect(source.rel.split(" ").sort()).toEqual(["noopener", "noreferrer"]);
  });

  it("opens the brief of a mention beside its passage; Escape gives focus back", async () => {
    await open("#/article/herald");
    const mention = find(".passage a.mention", "Ada Marsh");
    mention.focus();
    mention.click();
    await drawn();
    const panel = find(".passage .panel");
    expect(panel.innerText).toContain("Envoy to Arland");
    expect(document.activeElement).toBe(panel);
    panel.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    await drawn();
    expect(document.querySelector(".panel")).toBeNull();
    expect(document.activeElement).toBe(mention);
    expect(location.hash).toBe("#/article/herald");
  });

  it("closes the brief when the language changes: the words it was of are gone", async () => {
    await open("#/article/herald");
    find(".passage a.mention", "Ada Marsh").click();
    await drawn();
    expect(find(".panel").getAttribute("aria-label")).toContain("Ada Marsh");
    show(<App />, { language: "ar" });
    await drawn();
    expect(document.querySelector(".panel")).toBeNull();
    find(".passage a.mention", "آدا مارش").click();
    await drawn();
    expect(find(".panel").getAttribute("aria-label")).toContain("آدا مارش");
  });

  it("leads from an entry to the passage that a statement cites", async () => {
    await open("#/entry/ada-marsh");
    expect(main()).toContain("Envoy to Arland");
    const citation = find(".statements .meta a", "The Herald") as HTMLAnchorElement;
    expect(citation.hash).toBe("#/article/herald/p1");
    // Its own name is no link on its own page; another's is.
    expect([...document.querySelectorAll(".statements a.mention")].map((one) => one.textContent)).toEqual([
      "Arland",
    ]);
    expect(find(".timeline a").textContent).toBe("Arland talks");
    // The passages that speak of her, found by the engine.
    await settled();
    expect(find(".snippet mark").textContent).toBe("Ada Marsh");
    expect((find(".snippet .meta a") as HTMLAnchorElement).hash).toBe("#/article/herald/p1");
    expect(find("[aria-labelledby=passages] [role=status]").textContent).toBe("1 passage");
  });

  /** The test's dataset with its event changed, and one more before it. */
  const withStorm = (change: object): ReturnType<typeof testDataset> => {
    const { manifest, actors, events, articles } = testDataset();
    const talks = { ...events[0]!, ...change };
    const storm = { ...events[0]!, entry: 9, id: "storm", date: "2024-05-01", title: { en: "Storm, 1 May 2024", ar: "عاصفة" } }; // prettier-ignore
    return arrange("g1", manifest, [...actors, talks, storm, ...articles]);
  };

  it("names a source once, and links a name once in a statement", async () => {
    pack.readDataset.mockResolvedValue(
      withStorm({
        background: [
          {
            en: "Ada Marsh came, Ada Marsh left.",
            ar: "جاءت آدا مارش.",
            asOf: "2024-05",
            cites: ["herald#p1", "herald#p2"],
          },
        ],
      }),
    );
    await open("#/entry/talks");
    const sources = [...document.querySelectorAll<HTMLAnchorElement>(".statements .meta a")];
    expect(sources.map(({ textContent }) => textContent)).toEqual(["The Herald, 18 May 2024", "another passage"]); // prettier-ignore
    expect(sources.map(({ hash }) => hash)).toEqual(["#/article/herald/p1", "#/article/herald/p2"]);
    expect(document.querySelectorAll(".statements a.mention")).toHaveLength(1);
  });

  it("puts an event on a line of time with what came before it; no date is said twice", async () => {
    pack.readDataset.mockResolvedValue(withStorm({ after: ["storm"], causedBy: ["storm"] }));
    await open("#/entry/talks");
    const moments = [...document.querySelectorAll<HTMLElement>(".moment")];
    expect(moments.map(({ textContent }) => textContent)).toEqual([
      "1 May 2024 Storm Named as the reason for this",
      "14–17 May 2024 Arland talks",
    ]);
    expect(moments.map((one) => one.getAttribute("aria-current"))).toEqual([null, "true"]);
    expect((find(".steps a[rel=prev]") as HTMLAnchorElement).hash).toBe("#/entry/storm");
    expect(document.querySelector(".steps a[rel=next]")).toBeNull();
  });

  it("sets side by side what sources disagree on, each side with its sources", async () => {
    const side = (en: string, who: string, cites: string[]) => ({
      en,
      ar: en,
      claimant: { en: who, ar: who },
      cites,
    });
    pack.readDataset.mockResolvedValue(
      withStorm({
        disputes: [
          {
            about: { en: "How long", ar: "المدة" },
            sides: [side("Four days.", "Herald", ["herald#p2"]), side("A week.", "Arland", ["herald#p1"])],
          },
        ],
      }),
    );
    await open("#/entry/talks");
    expect(find(".disputes h3").textContent).toBe("How long");
    expect([...document.querySelectorAll(".sides li > p:first-child")].map((one) => one.textContent)).toEqual(
      ["Herald: Four days.", "Arland: A week."],
    );
    expect(
      [...document.querySelectorAll<HTMLAnchorElement>(".sides .meta a")].map(({ hash }) => hash),
    ).toEqual(["#/article/herald/p2", "#/article/herald/p1"]);
  });

  it("walks along the line of time by arrow keys", async () => {
    pack.readDataset.mockResolvedValue(withStorm({}));
    await open("#/events");
    const [storm, talks] = [...document.querySelectorAll<HTMLElement>(".timeline a")];
    storm!.focus();
    storm!.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
    expect(document.activeElement).toBe(talks);
  });

  it("has on its front page who is written about most, the latest articles and what happened", async () => {
    await open("#/");
    await settled();
    expect(find(".people li").textContent).toBe("Ada Marsh 1 passage");
    expect(find(".latest a").textContent).toBe("Quiet talks on an island");
    expect(find(".home-events .timeline a").textContent).toBe("Arland talks");
  });

  it("tells beside a passage who is new in it, in a line", async () => {
    await open("#/article/herald");
    const margins = [...document.querySelectorAll(".margin")].map((one) => one.textContent);
    expect(margins).toEqual(["Ada Marsh Envoy to ArlandArland Island state"]);
  });

  it("narrows the index by links that keep focus and can be gone back from", async () => {
    await open("#/actors?letter=A");
    expect(document.querySelectorAll(".item")).toHaveLength(2);
    expect(document.querySelectorAll(".letters")).toHaveLength(0); // one letter is no choice
    await open("#/actors");
    const people = find(".filters a", "People");
    people.focus();
    people.click();
    await drawn();
    expect(location.hash).toBe("#/actors?kind=people");
    expect(document.activeElement?.textContent).toContain("People");
    expect(document.querySelectorAll(".item")).toHaveLength(1);
    await go("#/actors?kind=nonsense");
    expect(document.querySelectorAll(".item")).toHaveLength(2);
  });

  it("goes back to the link that was followed", async () => {
    await open("#/actors");
    find(".item a", "Ada Marsh").click();
    await drawn();
    expect(document.activeElement).toBe(find("h1", "Ada Marsh"));
    history.back();
    await drawn();
    await drawn();
    expect(document.activeElement).toBe(find(".item a", "Ada Marsh"));
  });

  it("marks what was searched for, in entries and passages, and says what comes near", async () => {
    await open("#/search?q=envoy");
    expect(find(".item mark").textContent).toBe("Envoy");
    await go("#/search?q=arlnad");
    expect([...document.querySelectorAll("mark")].map(({ textContent }) => textContent)).toContain("Arland");
    await go("#/search?q=marsh%20xylophone");
    expect(find("main [role=status]").textContent).toContain("comes near");
    expect(find(".item a").textContent).toBe("Ada Marsh");
  });

  it("says everything in Arabic to a reader of Arabic, mentions included", async () => {
    await open("#/article/herald", "ar");
    expect([...document.querySelectorAll(".passage a.mention")].map((one) => one.textContent)).toEqual([
      "آدا مارش",
      "أرلاند",
    ]);
    expect(find("h1").lang).toBe("en");
  });

  it("goes to the heading after a link, and stays in the field while one types", async () => {
    await open("#/");
    await go("#/events");
    expect(document.activeElement).toBe(find("h1", "Events"));
    const field = find("input") as HTMLInputElement;
    const steps = history.length;
    field.focus();
    for (const value of ["is", "isl", "island"]) {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await drawn();
    }
    expect(document.activeElement).toBe(field);
    expect(history.length).toBe(steps + 1);
    expect(main()).toContain("Island state");
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
    expect(document.activeElement).toBe(find(".item a", "Arland"));
    // A method that composes letters (Chinese, Japanese …) has these keys for itself.
    field.focus();
    for (const key of ["Enter", "ArrowDown"]) {
      const press = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, isComposing: true });
      field.dispatchEvent(press);
      expect([document.activeElement, press.defaultPrevented]).toEqual([field, false]);
    }
  });

  it("says so when there is no such page, and when nothing is found", async () => {
    await open("#/entry/nobody");
    expect(main()).toContain("There is no such page");
    await go("#/search?q=xylophone");
    expect(main()).toContain("Nothing found");
  });

  it("offers to rebuild what cannot be read, and goes on afterwards", async () => {
    pack.readDataset.mockRejectedValueOnce(new Error("damaged"));
    let rebuilt = (): void => {};
    pack.rebuildPack.mockReturnValue(new Promise<void>((resolve) => (rebuilt = resolve)));
    const silence = vi.spyOn(console, "error").mockImplementation(() => {});
    await open("#/events");
    expect(find("[role=alert]").textContent).toContain("could not be opened");
    find("button", "Rebuild").click();
    await drawn();
    // Once is enough: meanwhile it shows how far it has come, and nothing to press.
    expect(document.querySelector("main button, [role=alert]")).toBeNull();
    expect(installing.watchInstall).toHaveBeenCalled();
    rebuilt();
    await drawn();
    expect(pack.rebuildPack).toHaveBeenCalledTimes(1);
    expect(main()).toContain("Arland talks");
    silence.mockRestore();
  });

  it("reads on without marks when the names table cannot be read", async () => {
    pack.readTables.mockRejectedValue(new Error("damaged"));
    const silence = vi.spyOn(console, "error").mockImplementation(() => {});
    await open("#/article/herald");
    expect(main()).toContain("Ada Marsh flew to Arland.");
    expect(document.querySelector("a.mention")).toBeNull();
    silence.mockRestore();
  });
});
