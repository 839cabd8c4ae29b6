/* eslint-disable @typescript-eslint/no-explicit-any -- the protocol's answers are the protocol's */

/**
 * One node of the accessibility tree: what a screen reader is told. Roles are ARIA's in both browsers (`text`
 * for a piece of text); what neither speaks of (wrappers without role or name) is left out.
 */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Of `pressed`, `checked`, `expanded`, `collapsed`, `disabled`, `busy`, `focused`, `selected`, `current`. */
  readonly states: readonly string[];
  /** `polite` or `assertive` where changes are announced, else empty. */
  readonly live: string;
  readonly children: readonly AxNode[];
}

/** This node and everything below it, in reading order. */
export const everyNode = (node: AxNode): AxNode[] => [node, ...node.children.flatMap(everyNode)];

/** Nodes of a role below a node, in reading order. */
export const withRole = (node: AxNode, role: string): AxNode[] =>
  everyNode(node).filter((one) => one.role === role);

/** Nodes that say nothing by themselves. */
const DUMB = new Set(["none", "generic", "ignored", ""]);
const keep = (node: AxNode): readonly AxNode[] =>
  DUMB.has(node.role) && !node.name && !node.live ? node.children : [node];

const CHROMIUM_ROLES: Readonly<Record<string, string>> = {
  RootWebArea: "document", StaticText: "text", ListMarker: "none", InlineTextBox: "none", LabelText: "none",
  ToggleButton: "button", Section: "none", Abbr: "none", Ruby: "none",
  DescriptionList: "none", DescriptionListTerm: "term", DescriptionListDetail: "definition",
}; // prettier-ignore

/** The tree out of what `Accessibility.getFullAXTree` answers. */
export function fromChromium(nodes: readonly any[]): AxNode {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (raw: any): readonly AxNode[] => {
    const properties = new Map<string, any>(
      (raw.properties ?? []).map(({ name, value }: any) => [name, value.value]),
    );
    const children = (raw.childIds ?? []).flatMap((id: string) => (byId.has(id) ? read(byId.get(id)) : []));
    const role = raw.ignored ? "none" : String(raw.role?.value ?? "");
    const is = (name: string): boolean => properties.get(name) === true || properties.get(name) === "true";
    const states = ["pressed", "checked", "disabled", "busy", "focused", "selected"].filter(is);
    if (properties.has("expanded")) states.push(is("expanded") ? "expanded" : "collapsed");
    const live = String(properties.get("live") ?? "");
    return keep({
      role: CHROMIUM_ROLES[role] ?? role,
      name: raw.ignored ? "" : String(raw.name?.value ?? ""),
      description: String(raw.description?.value ?? ""),
      states,
      live: live === "off" ? "" : live,
      children,
    });
  };
  return read(nodes[0])[0]!;
}

const FIREFOX_ROLES: Readonly<Record<string, string>> = {
  pushbutton: "button", "toggle button": "button", "check button": "checkbox", radiobutton: "radio",
  "text leaf": "text", statictext: "text", "text container": "none", "internal frame": "none",
  section: "none", paragraph: "paragraph", entry: "textbox", grouping: "group", statusbar: "status",
  "definition list": "none", graphic: "image", "page tab": "tab", "list item marker": "none",
  summary: "button", details: "group", text: "none",
}; // prettier-ignore

/** The tree out of what `FIREFOX_TREE` answers. */
export function fromFirefox(raw: any): AxNode {
  const read = (node: any): readonly AxNode[] => {
    const role: string = node.explicit.split(" ")[0] || (FIREFOX_ROLES[node.role] ?? node.role);
    const states = ["pressed", "checked", "busy", "focused", "selected", "expanded", "collapsed"].filter(
      (state) => node.states.includes(state),
    );
    if (node.states.includes("unavailable")) states.push("disabled");
    return keep({
      role,
      name: node.name,
      description: node.description,
      states,
      live: node.live === "off" ? "" : node.live,
      children: node.children.flatMap(read),
    });
  };
  const [first] = read(raw);
  return first!;
}

/**
 * Reads the accessibility tree in Firefox's privileged scope: the parent process holds one of every page's.
 * `browser` is an expression of the `<browser>` element that shows the page.
 */
export const firefoxTree = (browser: string): string => `(async () => {
  const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
  const root = () => service.getAccessibleFor(${browser})?.firstChild;
  // The first question starts the service; the page's process then sends its tree.
  for (let tries = 0; tries < 200 && !(root()?.childCount > 0); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
  const read = (node) => {
    const state = {}, more = {};
    node.getState(state, more);
    const attribute = (key) => { try { return node.attributes.getStringProperty(key); } catch { return ""; } };
    return {
      role: service.getStringRole(node.role),
      explicit: attribute("xml-roles"),
      live: attribute("live"),
      name: node.name ?? "",
      description: node.description ?? "",
      states: [...service.getStringStates(state.value, more.value)],
      children: Array.from({ length: node.childCount }, (_, at) => read(node.getChildAt(at))),
    };
  };
  return read(root());
})()`;
