import { LEFT_ALONE_MS, MAX_RESHOWS, SELF_CHECK_MS } from "./constants.ts";

/** The card's one element in the page: there only while a card shows. */
export interface Host {
  /** Shows it, near the text that it belongs to; false when the page prevents that. */
  show(anchor: Node): boolean;
  /** Where to draw; it outlasts hiding. */
  readonly container: HTMLElement;
  hide(): void;
  /** Whether a node or an event's target is ours. */
  owns(target: unknown): boolean;
  readonly isShown: boolean;
  /** What has the focus inside, null when it is elsewhere. */
  readonly focused: Element | null;
}

/**
 * The host: a plain `<div>` with a closed root, in the top layer. The page can neither style nor read it, only
 * remove or hide it; then it is shown again, at most three times a card, and given up (`lost`) after that.
 * `key` tells a later script that it is ours. Firefox cuts a script off when the extension is switched off or
 * removed; so that no card stands there for ever then, it hides by itself unless the script keeps it.
 */
export function createHost(styles: string, key: string, signal: AbortSignal, lost: () => void): Host {
  const container = document.createElementNS("http://www.w3.org/1999/xhtml", "div") as HTMLElement;
  container.id = key;
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let parent: Element | undefined;
  const selfHiding = container.animate(
    { visibility: ["hidden", "hidden"] },
    { delay: LEFT_ALONE_MS, duration: 1, fill: "forwards" },
  );
  const keep = (): void => void (selfHiding.currentTime = 0);
  let keeping: ReturnType<typeof setInterval> | undefined;
  let shows = 0;
  let wanted = false;

  const build = (): HTMLElement => {
    const element = document.createElementNS("http://www.w3.org/1999/xhtml", "div") as HTMLElement;
    root = element.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.append(container);
    // What happens in the card is none of the page's business: its shortcuts, its "click outside" closers.
    for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation());
    element.addEventListener("toggle", () => again());
    return element;
  };
  const isOpen = (): boolean => host !== undefined && host.isConnected && host.matches(":popover-open");
  const open = (): void => {
    if (!host || !parent) return;
    if (host.getAttribute("popover") !== "manual") host.setAttribute("popover", "manual");
    if (host.parentNode !== parent) parent.append(host);
    if (!isOpen()) host.showPopover();
  };
  const again = (): void => {
    if (!wanted || isOpen()) return;
    if (++shows > MAX_RESHOWS) {
      hide();
      lost();
      return;
    }
    try {
      if (!parent?.isConnected) parent = document.documentElement;
      open();
    } catch {
      hide();
      lost();
    }
  };
  const watcher = new MutationObserver(again);
  const hide = (): void => {
    wanted = false;
    clearInterval(keeping);
    watcher.disconnect();
    host?.remove();
    host = root = parent = undefined;
  };
  signal.addEventListener("abort", hide);

  return {
    show(anchor) {
      const place = parentFor(anchor);
      if (host && (place !== parent || !isOpen())) hide();
      host ??= build();
      parent = place;
      shows = 0;
      wanted = true;
      try {
        open();
      } catch {
        // The page took it out while it was being shown (`beforetoggle`).
      }
      if (!isOpen()) {
        hide();
        return false;
      }
      keep();
      clearInterval(keeping);
      keeping = setInterval(keep, SELF_CHECK_MS);
      watcher.observe(parent, { childList: true });
      watcher.observe(host, { attributes: true, attributeFilter: ["popover", "hidden"] });
      return true;
    },
    container,
    hide,
    owns: (target) => host !== undefined && target === host,
    get isShown() {
      return wanted;
    },
    get focused() {
      return root?.activeElement ?? null;
    },
  };
}

/** Events that end in the card. Those the page may need to see (pointermove) go on. */
const KEPT = [
  "keydown", "keyup", "keypress", "beforeinput", "input", "click", "dblclick", "auxclick", "contextmenu",
  "pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "focusin", "focusout", "wheel",
]; // prettier-ignore

/**
 * Where a card belongs: inside the open modal dialog or fullscreen element that its text stands in (what lies
 * outside is inert or not drawn), else at the top of the document.
 */
export function parentFor(anchor: Node): Element {
  for (let node: Node | null = anchor; node;) {
    if (node instanceof Element && node.matches(":modal")) return node;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return document.fullscreenElement ?? document.documentElement;
}
