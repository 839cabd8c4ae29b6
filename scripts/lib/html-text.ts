import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { BLOCKS, SKIPPED } from "../../src/mentions/elements.ts";

type Element = Tree.Element;

/** Whether a file or text is HTML: by its name, or by a tag at its start. */
export const isHtml = (name: string, text: string): boolean =>
  /\.(x?html?)$/i.test(name) || /^\s*<(!doctype|!--|\?xml|[a-z])/i.test(text);

/**
 * The text of an HTML page as the extension reads it: what it skips left out, an empty line wherever a block ends,
 * white space drawn together.
 */
export function textOfHtml(html: string): string {
  const flows: string[] = [];
  let flow = "";
  const end = (): void => {
    const text = flow.replace(/\s+/g, " ").trim();
    if (text !== "") flows.push(text);
    flow = "";
  };
  // A stack of its own: pages nest deeper than calls may.
  const waiting: (Tree.ChildNode | "end")[] = parse(html).childNodes.toReversed();
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (node === "end") end();
    else if (node.nodeName === "#text") flow += (node as Tree.TextNode).value;
    else if ("tagName" in node) {
      const isSkipped = SKIPPED.has(node.tagName) || isHidden(node);
      const isEdge = BLOCKS.has(node.tagName) || (isSkipped && node.tagName !== "wbr");
      if (isEdge) end();
      if (isEdge) waiting.push("end");
      if (!isSkipped) waiting.push(...node.childNodes.toReversed());
    }
  }
  end();
  return flows.join("\n\n");
}

/** What a page hides, as far as its own markup says so; and what is being written in. */
function isHidden({ attrs }: Element): boolean {
  const value = (name: string): string | undefined =>
    attrs.find((attribute) => attribute.name === name)?.value;
  const editable = value("contenteditable");
  return (
    value("hidden") !== undefined ||
    (editable !== undefined && editable !== "false") ||
    /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value("style") ?? "")
  );
}

/** Decodes the bytes of a file: byte-order mark, the page's own `<meta charset>`, else UTF-8. */
export function decode(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const named = /^\s*</.test(head) ? /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] : undefined;
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined; // prettier-ignore
  const hasUtf8Mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return new TextDecoder(marked ?? (hasUtf8Mark ? "utf-8" : named) ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
