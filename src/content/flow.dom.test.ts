import { beforeEach, describe, expect, it } from "vitest";
import { MAX_FLOW } from "./constants.ts";
import { flowsOf, rangeOf, spotAt, textsAround } from "./flow.ts";
import { walkTexts } from "./walk.ts";

beforeEach(() => document.body.replaceChildren());

const page = (html: string): void => {
  document.body.innerHTML = html;
};

/** The texts of all flows of the page, as the walk gives them. */
const flows = (): string[] => {
  const walk = walkTexts(document.body);
  const all: string[] = [];
  for (let texts = walk.next(); texts; texts = walk.next())
    all.push(...flowsOf(texts).map(({ text }) => text));
  return all;
};

describe("flows of a page", () => {
  it.each([
    ["inline elements do not part", "<p>Two <a>Brett <b>Mc</b>Gurk</a> came</p>", ["Two Brett McGurk came"]],
    ["blocks part", "<div>one<p>two</p>three</div>", ["one", "two", "three"]],
    ["<br> parts", "<p>one<br>two<b>three<br></b>four</p>", ["one", "twothree", "four"]],
    ["<wbr> does not", "<p>Is<wbr>rael</p>", ["Israel"]],
    ["comments do not", "<p>Is<!-- x -->rael</p>", ["Israel"]],
    ["empty inline elements do not", "<p>Is<span></span>rael</p>", ["Israel"]],
    ["pictures do", "<p>Is<img>rael</p>", ["Is", "rael"]],
    ["cells part", "<table><tr><td>one</td><td>two</td></tr></table>", ["one", "two"]],
    ["code is not read and parts", "<p>one <code>two</code> three</p>", ["one ", " three"]],
    ["scripts and styles are not read", "<p>one</p><script>two</script><style>three</style>", ["one"]],
    ["fields are not read", "<textarea>one</textarea><select><option>two</option></select>", []],
    ["white space alone is no flow", "<div> <p> </p>\n</div>", []],
    ["white space between inline elements stays", "<p><b>one</b> <i>two</i></p>", ["one two"]],
    [
      "adjacent blocks in one inline element part",
      "<span>one<div>two</div>three</span>",
      ["one", "two", "three"],
    ],
  ])("%s", (_what, html, expected) => {
    page(html);
    expect(flows()).toEqual(expected);
  });

  it("cuts long text at gaps and loses nothing", () => {
    const text = "word ".repeat(5000);
    page(`<p>${text}</p>`);
    const all = flows();
    expect(all.length).toBeGreaterThan(2);
    expect(all.join("")).toBe(text);
    for (const one of all) expect(one.length).toBeLessThanOrEqual(MAX_FLOW);
  });

  it("cuts text without any gap, too", () => {
    page(`<p>${"x".repeat(20_000)}</p>`);
    expect(flows().join("")).toHaveLength(20_000);
  });
});

describe("the way back", () => {
  it("leads from a position in the flow to node and offset", () => {
    page("<p>Two <a>Brett <b>Mc</b>Gurk</a> came</p>");
    const [text] = [document.querySelector("p")!.firstChild as Text];
    const [flow] = flowsOf(textsAround(text));
    const start = flow!.text.indexOf("Brett");
    const range = rangeOf(flow!, start, start + "Brett McGurk".length);
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    expect(live.toString()).toBe("Brett McGurk");
    expect((range.startContainer as Text).data).toBe("Brett ");
    expect((range.endContainer as Text).data).toBe("Gurk");
    expect(range.endOffset).toBe(4);
  });

  it("is right for every position", () => {
    page("<p>ab<b>c</b><i>de</i>f</p>");
    const [flow] = flowsOf(textsAround(document.querySelector("p")!.firstChild as Text));
    for (let at = 0; at < flow!.text.length; at++) {
      const { node, offset } = spotAt(flow!, at);
      expect(node.data[offset]).toBe(flow!.text[at]);
      const end = spotAt(flow!, at + 1, true);
      expect(end.node.data[end.offset - 1]).toBe(flow!.text[at]);
    }
  });

  it("is right in the parts of a long text", () => {
    const text = Array.from({ length: 4000 }, (_, i) => `w${i}`).join(" ");
    page(`<p>${text}</p>`);
    for (const flow of flowsOf(textsAround(document.querySelector("p")!.firstChild as Text))) {
      const { node, offset } = spotAt(flow, 5);
      expect(node.data.slice(offset, offset + 10)).toBe(flow.text.slice(5, 15));
    }
  });
});

describe("textsAround", () => {
  it("finds the whole flow from any of its nodes", () => {
    page("<div>x<p>one <b>two <i>three</i></b> four<br>five</p></div>");
    const walk = document.createTreeWalker(document.querySelector("p")!, NodeFilter.SHOW_TEXT);
    const all: string[] = [];
    for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null)
      all.push(textsAround(node).map(({ data }) => data).join("|")); // prettier-ignore
    expect(all).toEqual([...Array(4).fill("one |two |three| four"), "five"]);
  });
});

describe("walking outwards", () => {
  it("reads the flow that a new piece of inline text came into", () => {
    page("<p>Brett <b>Mc</b>Gurk came</p>");
    const walk = walkTexts(document.querySelector("b")!, true);
    expect(walk.next()!.map(({ data }) => data)).toEqual(["Brett ", "Mc", "Gurk came"]);
    expect(walk.next()).toBeNull();
  });

  it("reads around a text node, a blank one too", () => {
    page("<p><b>Joe</b> <i>Biden</i></p>");
    const walk = walkTexts(document.querySelector("p")!.childNodes[1]!, true);
    expect(walk.next()!.map(({ data }) => data)).toEqual(["Joe", " ", "Biden"]);
    expect(walk.next()).toBeNull();
  });
});
