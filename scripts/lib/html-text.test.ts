import { describe, expect, it } from "vitest";
import { decode, isHtml, textOfHtml } from "./html-text.ts";

describe("the text of a page", () => {
  it("parts blocks by an empty line and runs across inline elements", () => {
    expect(textOfHtml("<p>Joe <b>Bi</b>den</p><p>Iran<br>Oman</p><ul><li>one<li>two</ul>")).toBe(
      "Joe Biden\n\nIran\n\nOman\n\none\n\ntwo",
    );
    expect(textOfHtml("<table><tr><td>a<td>b</table>")).toBe("a\n\nb");
    expect(textOfHtml("<p>Mus<wbr>cat  \n\n  and</p>")).toBe("Muscat and");
  });

  it("leaves out what the extension skips", () => {
    const skipped =
      "<title>t</title><script>s</script><style>s</style><p>in<code>c</code>out</p><textarea>t</textarea>" +
      "<div hidden>h</div><div style='color:red; display : none'>h</div><div contenteditable>e</div>" +
      "<select><option>o</select><template><p>t</p></template><noscript>n</noscript>";
    expect(textOfHtml(skipped)).toBe("in\n\nout");
  });

  it("does not run out of stack", () => {
    expect(textOfHtml("<div>".repeat(20_000) + "deep")).toBe("deep");
  });

  it("knows HTML by its name or its start", () => {
    expect(isHtml("a.HTML", "text")).toBe(true);
    expect(isHtml("-", "\n <!doctype html><p>")).toBe(true);
    expect(isHtml("a.txt", "a < b")).toBe(false);
    expect(isHtml("-", "<3 Iran")).toBe(false);
  });

  it("decodes by mark, by meta, else as UTF-8", () => {
    const meta = Buffer.from('<meta charset="windows-1256"><p>', "latin1");
    expect(decode(Buffer.concat([meta, Buffer.from([0xe3, 0xd3, 0xde, 0xd8])]))).toContain("مسقط");
    expect(decode(Buffer.from("\ufeffمسقط"))).toBe("مسقط");
    expect(decode(Buffer.from("\ufeffمسقط", "utf16le"))).toBe("مسقط");
    expect(decode(Buffer.from('<meta charset="nonsense">é'))).toContain("é");
  });
});
