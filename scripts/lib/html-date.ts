import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { dateInJsonLd, dayOf, META_NAMES, WIKI } from "../../src/content/page-date.ts";

/** When an HTML page was published, as the extension takes it from the page's own markup; null when nothing tells. */
export function dateOfHtml(html: string): string | null {
  const metas = new Map<string, string>();
  let inJson: string | null = null;
  let changed: string | null = null;
  let inTime: string | null = null;
  const waiting: Tree.ChildNode[] = parse(html).childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!("tagName" in node)) continue;
    const value = (name: string): string | undefined =>
      (node as Tree.Element).attrs.find((each) => each.name === name)?.value;
    if (node.tagName === "meta") {
      const name = (value("property") ?? value("name") ?? value("itemprop") ?? "").toLowerCase();
      if (!metas.has(name)) metas.set(name, value("content") ?? "");
    } else if (node.tagName === "script" && /^application\/ld\+json$/i.test(value("type") ?? "")) {
      const json = (node.childNodes[0] as Tree.TextNode | undefined)?.value ?? "";
      inJson ??= dateInJsonLd(json);
      changed ??= dateInJsonLd(json, "dateModified");
    } else if (node.tagName === "time") inTime ??= dayOf(value("datetime"));
    waiting.push(...node.childNodes.toReversed());
  }
  if (WIKI.test(metas.get("generator") ?? "")) return changed;
  for (const name of META_NAMES) {
    const date = dayOf(metas.get(name.toLowerCase()));
    if (date) return date;
  }
  return inJson ?? inTime;
}
