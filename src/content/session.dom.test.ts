import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MAX_OBSERVED, MAX_REGISTERED } from "./constants.ts";
import { ENTRIES, LOOK, readDocument, readPage, type TestPage } from "./test-page.ts";

let page: TestPage | undefined;
const read = async (html: string): Promise<TestPage> => (page = await readPage(html));
const $ = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;

beforeEach(() => document.body.replaceChildren());
afterEach(() => page?.stop());

describe("a mention that is none", () => {
  it("goes wherever it stands, and stays away; what else the page names stays", async () => {
    const { session, found, painted, settled } = await read("<p>Iran and Oman</p><p id=two>Iran</p>");
    session.refute(session.inOrder()[0]!);
    await settled();
    expect(found()).toEqual(["Oman"]);
    expect(painted()).toEqual(["Oman"]);
    expect(session.cast().entries.map(({ entry }) => entry)).toEqual([ENTRIES.oman]);
    $("#two").textContent = "Iran once more, and Damascus";
    await settled();
    expect(found()).toEqual(["Oman", "Damascus"]);
  });
});

describe("marks", () => {
  it("shows the first mention of an entry in each block, and knows all", async () => {
    const { painted, found } = await read(
      "<p>Iran and Oman, Iran again</p><ul><li>Iran</li><li>Oman Oman</li></ul>",
    );
    expect(painted()).toEqual(["Iran", "Oman", "Iran", "Oman"]);
    expect(found()).toEqual(["Iran", "Oman", "Iran", "Iran", "Oman", "Oman"]);
  });

  it("changes nothing in the page", async () => {
    const html = "<p>Brett <b>McGurk</b> in Iran</p>";
    await read(html);
    expect(document.body.innerHTML).toBe(html);
  });

  it("takes a name split by inline elements for one", async () => {
    const { painted } = await read("<p><a>Brett <b>Mc</b>Gurk</a> came</p><p>Da<wbr>mas&shy;cus</p>");
    expect(painted()).toEqual(["Brett McGurk", "Damas\u00adcus"]);
  });

  it("keeps elements apart that styles set apart", async () => {
    const { found } = await read('<nav><a style="display:block">Home</a><a style="display:block">Iran</a><a style="display:inline-block">Brett</a> <a style="display:inline-block">McGurk</a></nav>'); // prettier-ignore
    expect(found()).toEqual(["Iran"]);
  });

  it("finds the name inside a name", async () => {
    const { found } = await read("<p>the embassy in Damascus</p>");
    expect(found()).toEqual(["embassy in Damascus", "Damascus"]);
  });

  it("does not read code, fields, editors, buttons or what is hidden", async () => {
    const { found } =
      await read(`<p><code><span>Iran</span></code></p><textarea>Iran</textarea><input value="Iran">
      <div contenteditable><p>Iran</p></div><div role="textbox">Iran</div><p hidden>Iran</p>
      <p style="visibility:hidden">Iran</p><div style="display:none"><p>Iran</p></div><details><p>Iran</p></details>
      <script type="text/plain">Iran</script><button>Iran</button>`);
    expect(found()).toEqual([]);
  });

  it("reads the text of drawings, but not what only describes them", async () => {
    const { painted } = await read(`<p>in <svg width="300" height="40"><title>Oman</title><desc>Oman</desc>
      <defs><text>Oman</text></defs><text y="20">To <tspan>Brett</tspan> <tspan>McGurk</tspan></text>
      <text y="30">Iran</text></svg> Damascus</p><div contenteditable><svg><text y="9">Oman</text></svg></div>`);
    expect(painted().sort()).toEqual(["Brett McGurk", "Damascus", "Iran"]);
  });

  it("reads text whose element has no box of its own", async () => {
    const { painted } = await read(
      '<div style="display:contents"><span style="display:contents">Iran</span></div>',
    );
    expect(painted()).toEqual(["Iran"]);
  });

  it("registers what is near the viewport only, and what comes near", async () => {
    const { painted, found, settled } = await read(`<p>Iran</p><div style="height:${innerHeight * 5}px"></div><p id="far">Oman</p>`); // prettier-ignore
    expect(found()).toEqual(["Iran", "Oman"]);
    expect(painted()).toEqual(["Iran"]);
    $("#far").scrollIntoView();
    await settled();
    expect(painted()).toEqual(["Oman"]);
    scrollTo(0, 0);
  });

  it("registers no more than the limit", async () => {
    const { painted, found } = await read(`<div style="font-size:1px;line-height:1px">${"<p style='margin:0'>Iran</p>".repeat(MAX_REGISTERED + 50)}</div>`); // prettier-ignore
    expect(found()).toHaveLength(MAX_REGISTERED + 50);
    expect(painted()).toHaveLength(MAX_REGISTERED);
  });

  it("registers what had to wait as soon as there is room", async () => {
    const { painted, settled } = await read(`<div style="font-size:1px;line-height:1px">${"<p style='margin:0'>Iran</p>".repeat(MAX_REGISTERED)}<p style='margin:0'>Oman</p></div>`); // prettier-ignore
    expect(painted()).not.toContain("Oman");
    $("p").remove();
    await settled();
    expect(painted()).toContain("Oman");
    expect(painted()).toHaveLength(MAX_REGISTERED);
  });

  it("follows the viewport on a page of more blocks than are observed", async () => {
    const { painted } = await read(
      `${"<p>Iran</p>".repeat(MAX_OBSERVED)}<p id="far">Oman</p>${"<p>Iran</p>".repeat(MAX_OBSERVED)}`,
    );
    await expect.poll(painted).toContain("Iran");
    expect(painted()).not.toContain("Oman");
    $("#far").scrollIntoView({ block: "center" });
    await expect.poll(painted).toContain("Oman");
    expect(painted().length).toBeLessThan(MAX_REGISTERED);
    $("#far").textContent = "Damascus";
    await expect.poll(painted).toContain("Damascus");
    scrollTo(0, 0);
    await expect.poll(painted).not.toContain("Damascus");
  });

  it("finds what is near on a long page with hidden and re-ordered blocks", async () => {
    const { painted, settled } = await read(
      `${"<p>Iran</p>".repeat(MAX_OBSERVED)}<p id="far">Oman</p>${"<p>Iran</p>".repeat(MAX_OBSERVED)}`,
    );
    await expect.poll(painted).toContain("Iran");
    const all = [...document.querySelectorAll("p")];
    for (let at = 0; at < all.length; at += 2) if (all[at]!.id !== "far") all[at]!.hidden = true;
    $("#far").scrollIntoView({ block: "center" });
    await expect.poll(painted).toContain("Oman");
    for (const one of all.reverse()) document.body.append(one);
    await settled();
    $("#far").scrollIntoView({ block: "center" });
    scrollBy(0, 1);
    await expect.poll(painted).toContain("Oman");
    scrollTo(0, 0);
  });

  it("are for the screen, not for paper", async () => {
    await read("<p>Iran</p>");
    expect(document.adoptedStyleSheets[0]!.cssRules[0]!.cssText).toMatch(/^@media screen/);
  });

  it("puts back what the page cleared", async () => {
    const { painted, session } = await read("<p>Iran</p>");
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    expect(painted()).toEqual([]);
    session.check();
    expect(painted()).toEqual(["Iran"]);
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  it("shows nothing when marks are switched off, and answers all the same", async () => {
    const { painted, found, session } = await read("<p>Iran</p>");
    session.show({ ...LOOK, density: "none" });
    session.check();
    expect(painted()).toEqual([]);
    expect(found()).toEqual(["Iran"]);
    session.show({ ...LOOK, marks: "tint" });
    expect(painted()).toEqual(["Iran"]);
  });

  it("shows every mention when set so, and the first ones again", async () => {
    const { painted, session } = await read("<p>Iran, Iran</p><p>Oman, Oman, Oman</p>");
    expect(painted().sort()).toEqual(["Iran", "Oman"]);
    session.show({ ...LOOK, density: "all" });
    expect(painted().sort()).toEqual(["Iran", "Iran", "Oman", "Oman", "Oman"]);
    session.show(LOOK);
    expect(painted().sort()).toEqual(["Iran", "Oman"]);
  });

  it("knows nothing of muted entries, their names count as context all the same, and all come back", async () => {
    const { painted, found, session } = await read("<p>Iran met Brett McGurk. Later McGurk left Oman.</p>");
    session.show({ ...LOOK, muted: new Set([ENTRIES.iran, ENTRIES.oman]) });
    expect(found()).toEqual(["Brett McGurk", "McGurk"]);
    expect(painted()).toEqual(["Brett McGurk"]);
    expect(session.cast().entries.map(({ entry }) => entry)).toEqual([ENTRIES.mcgurk]);
    session.show(LOOK);
    expect(found()).toEqual(["Iran", "Brett McGurk", "McGurk", "Oman"]);
  });

  it("keeps a muted entry out of what comes later", async () => {
    const { found, session, settled } = await read("<p>Iran</p><p id=more></p>");
    session.show({ ...LOOK, muted: new Set([ENTRIES.iran]) });
    $("#more").textContent = "Iran and Oman";
    await settled();
    expect(found()).toEqual(["Oman"]);
  });

  it("takes everything away when it stops", async () => {
    const { painted, stop } = await read("<p>Iran</p>");
    stop();
    expect(painted()).toEqual([]);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });
});

describe("a page that changes", () => {
  it("reads changed text and forgets the old", async () => {
    const { found, painted, settled } = await read("<p>Iran and more</p>");
    ($("p").firstChild as Text).data = "Now it is Oman";
    await settled();
    expect(found()).toEqual(["Oman"]);
    expect(painted()).toEqual(["Oman"]);
  });

  it("reads what is added, blocks and inline text", async () => {
    const { found, settled } = await read("<div id=a></div><p>Brett <b></b> came</p>");
    $("#a").innerHTML = "<p>Iran</p><p>Oman</p>";
    $("b").textContent = "McGurk";
    await settled();
    expect(found()).toEqual(["Iran", "Oman", "Brett McGurk"]);
  });

  it("forgets what is removed", async () => {
    const { found, painted, settled } = await read("<div id=a><p>Iran</p></div><p>Oman</p>");
    $("#a").remove();
    await settled();
    expect(found()).toEqual(["Oman"]);
    expect(painted()).toEqual(["Oman"]);
  });

  it("keeps what is moved", async () => {
    const { found, settled } = await read("<div id=a><p>Iran</p></div><p id=b>Oman</p>");
    $("#b").after($("#a"));
    await settled();
    expect(found()).toEqual(["Oman", "Iran"]);
  });

  it("parts and joins names", async () => {
    const { found, settled } = await read("<p>Brett <i>X</i> McGurk</p>");
    expect(found()).toEqual([]);
    $("i").remove();
    await settled();
    expect(found()).toEqual(["Brett  McGurk"]);
    $("p").firstChild!.after(document.createElement("hr"));
    await settled();
    expect(found()).toEqual([]);
  });

  it("licenses short forms when the full name comes, and takes the licence back", async () => {
    const { found, settled } = await read("<p>McGurk said</p><p id=b></p>");
    expect(found()).toEqual([]);
    $("#b").textContent = "Brett McGurk";
    await settled();
    expect(found()).toEqual(["McGurk", "Brett McGurk"]);
    $("#b").textContent = "";
    await settled();
    expect(found()).toEqual([]);
  });

  it("reads hidden text once it shows", async () => {
    const { found, settled } = await read("<details><summary>More</summary><p>Iran</p></details><p>and <span hidden>Oman</span></p>"); // prettier-ignore
    expect(found()).toEqual([]);
    ($("details") as HTMLDetailsElement).open = true;
    $("span").hidden = false;
    await settled();
    await settled();
    expect(found()).toEqual(["Iran", "Oman"]);
  });

  it("reads text that was invisible in its place until later, a whole page of it too", async () => {
    const { found, settled } = await read("<div style='visibility:hidden'><p>Iran</p></div>");
    expect(found()).toEqual([]);
    ($("div") as HTMLElement).style.visibility = "visible";
    await new Promise((ok) => setTimeout(ok, 600));
    await settled();
    expect(found()).toEqual(["Iran"]);
  });

  it("reads a hidden part once, however much stands in it", async () => {
    const { found, settled } = await read(`<div hidden>${"<p>Iran</p>".repeat(50)}<p hidden>Oman</p></div>`);
    expect(found()).toEqual([]);
    $("div").hidden = false;
    await settled();
    await settled();
    expect(found()).toHaveLength(50);
    const inner = $("p[hidden]");
    inner.hidden = false;
    inner.scrollIntoView();
    await settled();
    await settled();
    expect(found()).toHaveLength(51);
    scrollTo(0, 0);
  });

  it("forgets what the page took out and emptied before it was looked at", async () => {
    const { found, settled } = await read("<div id=a><p>Iran</p></div><p>Oman</p>");
    const away = $("#a");
    away.remove();
    await Promise.resolve();
    away.replaceChildren();
    await settled();
    expect(found()).toEqual(["Oman"]);
  });

  it("forgets what was moved into another document, and does not follow it there", async () => {
    const { found, settled } = await read("<p id=a>Iran</p><p>Oman</p><iframe></iframe>");
    const inner = document.querySelector("iframe")!.contentDocument!;
    inner.body.append($("#a"));
    await settled();
    expect(found()).toEqual(["Oman"]);
    const late = document.createElement("p");
    late.textContent = "Damascus";
    document.body.append(late);
    inner.body.append(late);
    await settled();
    expect(found()).toEqual(["Oman"]);
  });

  it("follows text nodes that are split, joined and moved into code", async () => {
    const { found, settled } = await read("<p>Brett McGurk came to Iran</p><code></code>");
    const text = $("p").firstChild as Text;
    text.splitText(8).splitText(9);
    await settled();
    expect(found()).toEqual(["Brett McGurk", "Iran"]);
    $("p").normalize();
    await settled();
    expect(found()).toEqual(["Brett McGurk", "Iran"]);
    $("code").append($("p").firstChild!);
    await settled();
    expect(found()).toEqual([]);
  });

  it("leaves a text alone from when it becomes an editor until it is none", async () => {
    const { found, painted, settled } = await read("<div id=a><p>Iran</p></div>");
    $("#a").contentEditable = "true";
    await settled();
    expect(found()).toEqual([]);
    expect(painted()).toEqual([]);
    $("#a").contentEditable = "inherit";
    await settled();
    expect(found()).toEqual(["Iran"]);
  });

  it("survives a page that replaces everything again and again", async () => {
    const { found, settled, painted } = await read("<p>Iran</p>");
    for (let i = 0; i < 200; i++) document.body.innerHTML = `<p>Oman ${i}</p>`;
    await settled();
    expect(found()).toEqual(["Oman"]);
    expect(painted()).toEqual(["Oman"]);
  });
});

describe("shadow roots", () => {
  it("reads them, paints in them, and follows their changes", async () => {
    document.body.innerHTML = "<p>Iran</p><div id=host></div><p>Oman</p>";
    const root = $("#host").attachShadow({ mode: "open" });
    root.innerHTML = "<p>Damascus</p>";
    page = await readDocument();
    expect(page.found()).toEqual(["Iran", "Damascus", "Oman"]);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    root.querySelector("p")!.textContent = "Iran";
    await page.settled();
    expect(page.found()).toEqual(["Iran", "Iran", "Oman"]);
  });

  it("forgets them with their host, and reads them again when it comes back", async () => {
    document.body.innerHTML = "<div><div id=host></div></div><p>Oman</p>";
    const host = $("#host");
    host.attachShadow({ mode: "open" }).innerHTML = "<p>Damascus</p>";
    page = await readDocument();
    host.parentElement!.remove();
    await page.settled();
    expect(page.found()).toEqual(["Oman"]);
    document.body.append(host);
    await page.settled();
    expect(page.found()).toEqual(["Oman", "Damascus"]);
    expect(page.painted()).toContain("Damascus");
  });

  it("reads roots of elements that came long after the first ones got none", async () => {
    const { found, settled } = await read("<p>Oman</p><never-one></never-one>");
    await new Promise((ok) => setTimeout(ok, 6200));
    document.body.append(document.createElement("late-one"));
    await settled();
    $("late-one").attachShadow({ mode: "open" }).innerHTML = "<p>Iran</p>";
    await new Promise((ok) => setTimeout(ok, 600));
    await settled();
    expect(found()).toEqual(["Oman", "Iran"]);
  });

  it("reads roots that custom elements grow later", async () => {
    const { found, settled } = await read("<p>Oman</p><late-one></late-one>");
    $("late-one").attachShadow({ mode: "open" }).innerHTML = "<p>Iran</p>";
    await new Promise((ok) => setTimeout(ok, 600));
    await settled();
    expect(found()).toEqual(["Oman", "Iran"]);
  });
});

describe("the hit test", () => {
  const middle = (node: Node, start: number, end: number): [number, number] => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const { left, top, width, height } = range.getClientRects()[0]!;
    return [left + width / 2, top + height / 2];
  };
  const entryAt = (...at: [number, number]): number | undefined =>
    page!.session.at(...at)?.mention.entries[0];

  it("finds marked and unmarked mentions, and nothing beside them", async () => {
    await read("<p>Iran and then Iran again</p>");
    const text = $("p").firstChild!;
    expect(entryAt(...middle(text, 0, 4))).toBe(ENTRIES.iran);
    expect(entryAt(...middle(text, 14, 18))).toBe(ENTRIES.iran);
    expect(entryAt(...middle(text, 5, 8))).toBeUndefined();
    const [x, y] = middle(text, 20, 24);
    expect(entryAt(x + 300, y)).toBeUndefined();
  });

  it("finds the innermost", async () => {
    await read("<p>the embassy in Damascus</p>");
    const text = $("p").firstChild!;
    expect(entryAt(...middle(text, 5, 9))).toBe(ENTRIES.embassy);
    expect(entryAt(...middle(text, 16, 20))).toBe(ENTRIES.damascus);
  });

  it("finds text that cannot be selected, in shadow roots, and across elements", async () => {
    document.body.innerHTML = '<p id=a style="user-select:none">Iran</p><p id=b>Brett <b>McGurk</b></p><div id=host></div>'; // prettier-ignore
    const root = $("#host").attachShadow({ mode: "open" });
    root.innerHTML = "<p>Oman</p>";
    page = await readDocument();
    expect(entryAt(...middle($("#a").firstChild!, 0, 4))).toBe(ENTRIES.iran);
    expect(entryAt(...middle($("#b").firstChild!, 0, 3))).toBe(ENTRIES.mcgurk);
    expect(entryAt(...middle($("b").firstChild!, 2, 4))).toBe(ENTRIES.mcgurk);
    expect(entryAt(...middle(root.querySelector("p")!.firstChild!, 1, 3))).toBe(ENTRIES.oman);
  });

  it("finds nothing under something else", async () => {
    await read('<p>Iran</p><div style="position:fixed;inset:0;background:#fff"></div>');
    expect(entryAt(...middle($("p").firstChild!, 0, 4))).toBeUndefined();
  });
});

describe("the cast", () => {
  it("counts what is there, in reading order", async () => {
    const { session } = await read("<p>Oman, Iran, Oman</p>");
    expect(session.cast()).toEqual({
      generation: "g",
      entries: [
        { entry: ENTRIES.oman, marked: 2, quiet: 0 },
        { entry: ENTRIES.iran, marked: 1, quiet: 0 },
      ],
      state: "done",
    });
  });
});
