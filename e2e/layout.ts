import type { Page } from "./drivers/driver.ts";

/** What a screen has to be like. */
export interface Wish {
  readonly language: "en" | "ar";
  /** Least width and height of what can be pressed, in CSS px: 24 (WCAG 2.5.8), 44 under a finger (2.5.5). */
  readonly target: 24 | 44;
}

/**
 * What a reader would call broken, found by geometry and structure: wrong direction, scrolling sideways, text
 * that is cut off or printed over, controls over each other or too small. Fonts differ from machine to machine,
 * so nothing here knows a position. Answers one line for each defect, an empty list for a sound screen.
 */
export const layoutDefects = (page: Page, where: "page" | "card", wish: Wish): Promise<string[]> =>
  where === "card"
    ? page.inCard<string[]>(`card ? (${String(inspect)})(card, ${JSON.stringify(wish)}) : ["no card"]`)
    : page.evaluate<string[]>(`(${String(inspect)})(document, ${JSON.stringify(wish)})`);

/** Runs in the page: may use nothing from outside. */
function inspect(root: Document | ShadowRoot, wish: Wish): string[] {
  interface Rect {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  interface Piece {
    readonly element: Element;
    readonly rects: readonly Rect[];
    readonly label: string;
    /** Stays in place while the page scrolls: may lie over what scrolls. */
    readonly floats: boolean;
  }
  const isPage = root.nodeType === Node.DOCUMENT_NODE;
  const scope = isPage ? document.documentElement : root.querySelector("[role=dialog]");
  if (!scope) return ["nothing there"];
  const width = document.documentElement.clientWidth;
  const defects: string[] = [];
  const report = (line: string): void => void defects.push(line);
  const short = (text: string): string => text.trim().replace(/\s+/g, " ").slice(0, 40);
  const nameOf = (element: Element): string =>
    `<${element.localName}${element.classList.length > 0 ? `.${[...element.classList].join(".")}` : ""}> “${short(
      element.getAttribute("aria-label") ?? element.textContent ?? "",
    )}”`;
  const area = ({ left, top, right, bottom }: Rect): number =>
    Math.max(0, right - left) * Math.max(0, bottom - top);
  const meet = (one: Rect, other: Rect): Rect => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    let style = styles.get(element);
    if (!style) styles.set(element, (style = getComputedStyle(element)));
    return style;
  };
  const ancestors = function* (element: Element): Generator<Element> {
    for (let at: Element | null = element; at; at = at.parentElement) {
      yield at;
      if (at === scope) return;
    }
  };
  /** There for the eye, not only for a screen reader. */
  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (const at of ancestors(element))
      if (
        styleOf(at).clipPath === "inset(50%)" ||
        (styleOf(at).position === "absolute" && at.clientWidth <= 1)
      )
        return false;
    return true;
  };
  const isFloating = (element: Element): boolean =>
    [...ancestors(element)].some((at) => /fixed|sticky/.test(styleOf(at).position));
  /** What is left of a rect inside the boxes that cut off what sticks out, and the first to cut it each way. */
  const cut = (
    rect: Rect,
    element: Element,
  ): { left: Rect; sideways: Element | null; below: Element | null } => {
    let left = rect;
    let sideways: Element | null = null;
    let below: Element | null = null;
    for (const at of ancestors(element)) {
      const { overflowX, overflowY, display } = styleOf(at);
      if ((overflowX === "visible" && overflowY === "visible") || display === "inline") continue;
      if (at === document.documentElement || at === document.body) continue;
      const box = at.getBoundingClientRect();
      const next = meet(left, {
        left: overflowX === "visible" ? -Infinity : box.left,
        right: overflowX === "visible" ? Infinity : box.right,
        top: overflowY === "visible" ? -Infinity : box.top,
        bottom: overflowY === "visible" ? Infinity : box.bottom,
      });
      if (next.right - next.left < left.right - left.left - 1) sideways ??= at;
      if (next.bottom - next.top < (left.bottom - left.top) * 0.6) below ??= at;
      left = next;
    }
    return { left, sideways, below };
  };
  /** Scrolls to what it cuts off, or says it whole where the pointer rests. */
  const isHarmless = (by: Element, direction: "overflowX" | "overflowY", text: string): boolean =>
    /auto|scroll/.test(styleOf(by)[direction]) ||
    (by.closest("[title]")?.getAttribute("title") ?? "").includes(text.trim());

  // Direction and language.
  const direction = wish.language === "ar" ? "rtl" : "ltr";
  if (styleOf(scope).direction !== direction) report(`direction is not ${direction}: ${nameOf(scope)}`);
  if (scope.closest("[lang]")?.getAttribute("lang") !== wish.language)
    report(`language is not ${wish.language}: ${nameOf(scope)}`);

  // Nothing wider than its place.
  if (isPage && document.documentElement.scrollWidth > width)
    report(`the page scrolls sideways: ${document.documentElement.scrollWidth} of ${width} px`);
  if (!isPage) {
    const box = scope.getBoundingClientRect();
    if (box.left < -0.5 || box.right > innerWidth + 0.5 || box.top < -0.5 || box.bottom > innerHeight + 0.5)
      report(
        `sticks out of the window: ${[box.left, box.top, box.right, box.bottom].map(Math.round).join(" ")} in ${innerWidth} × ${innerHeight}`,
      );
    for (const element of [scope, ...scope.querySelectorAll("*")])
      if (
        element.scrollWidth > element.clientWidth + 1 &&
        /hidden|clip/.test(styleOf(element).overflowX) &&
        isSeen(element) &&
        !isHarmless(element, "overflowX", element.textContent ?? "")
      )
        report(`cuts off what is wider: ${nameOf(element)}`);
  }

  // Text: whole, and on nothing else.
  const texts: Piece[] = [];
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    const text = (node as Text).data;
    if (!/\S/.test(text) || /^(script|style|title|option)$/.test(element.localName) || !isSeen(element))
      continue;
    range.selectNodeContents(node);
    const label = `“${short(text)}”`;
    const rects: Rect[] = [];
    for (const rect of range.getClientRects()) {
      const { left, sideways, below } = cut(rect, element);
      if (sideways && !isHarmless(sideways, "overflowX", text))
        report(`cut off sideways: ${label} by ${nameOf(sideways)}`);
      if (below && !isHarmless(below, "overflowY", text)) report(`cut off: ${label} by ${nameOf(below)}`);
      if (area(left) > 4) rects.push(left);
      if (isPage && (rect.left < -1 || rect.right > width + 1) && !sideways)
        report(`outside of the window: ${label}`);
    }
    if (rects.length > 0) texts.push({ element, rects, label, floats: isFloating(element) });
    // Whole sentences of one script run its way.
    if (text.trim().length > 20 && styleOf(element).display !== "inline") {
      const arabic = /\p{Script=Arabic}/u.test(element.textContent ?? "");
      const latin = /\p{Script=Latin}/u.test(element.textContent ?? "");
      if (arabic !== latin && (styleOf(element).direction === "rtl") !== arabic)
        report(`runs the wrong way: ${label}`);
    }
  }

  // Controls: large enough, none over another.
  const controls: Piece[] = [];
  const small = new Set<Element>();
  for (const element of scope.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=slider], [tabindex='0']",
  )) {
    if (!isSeen(element)) continue;
    const whole = element.getBoundingClientRect();
    const rects = [...element.getClientRects()]
      .map((rect) => cut(rect, element).left)
      .filter((rect) => area(rect) > 4);
    controls.push({ element, rects, label: nameOf(element), floats: isFloating(element) });
    const sides = [whole];
    for (const label of (element as HTMLInputElement).labels ?? []) sides.push(label.getBoundingClientRect());
    const wide = Math.max(...sides.map((side) => side.width));
    const high = Math.max(...sides.map((side) => side.height));
    if (Math.min(wide, high) > wish.target - 0.5) continue;
    // In a line of text the line decides (WCAG 2.5.8, "inline").
    const block = [...ancestors(element)].find((at) => !/^(inline|contents)/.test(styleOf(at).display));
    const inText =
      styleOf(element).display.startsWith("inline") &&
      block !== undefined &&
      short(block.textContent ?? "").length > short(element.textContent ?? "").length + 1;
    if (!inText) small.add(element);
  }
  for (const { element, label } of controls) {
    if (!small.has(element)) continue;
    const { left, top, width: wide, height: high } = element.getBoundingClientRect();
    const half = wish.target / 2;
    const [x, y] = [left + wide / 2, top + high / 2];
    // Small but alone is fine for a pointer (WCAG 2.5.8, "spacing"), not for a finger.
    const around = { left: x - half, top: y - half, right: x + half, bottom: y + half };
    const crowd = controls.some(
      (other) =>
        other.element !== element &&
        !other.element.contains(element) &&
        other.rects.some((rect) => area(meet(rect, around)) > 1),
    );
    if (crowd || wish.target === 44)
      report(`too small (${Math.round(wide)} × ${Math.round(high)}): ${label}`);
  }

  // Overlaps, by a sweep from the top.
  const pieces = [
    ...texts.flatMap((piece) => piece.rects.map((rect) => ({ ...piece, rect, isText: true }))),
    ...controls.flatMap((piece) => piece.rects.map((rect) => ({ ...piece, rect, isText: false }))),
  ].sort((one, other) => one.rect.top - other.rect.top);
  for (const [at, one] of pieces.entries())
    for (let next = at + 1; next < pieces.length; next++) {
      const other = pieces[next]!;
      if (other.rect.top >= one.rect.bottom) break;
      if (one.element === other.element || one.floats !== other.floats) continue;
      if (!one.isText && one.element.contains(other.element)) continue;
      if (!other.isText && other.element.contains(one.element)) continue;
      const both = meet(one.rect, other.rect);
      const [x, y] = [both.right - both.left, both.bottom - both.top];
      const lower = Math.min(one.rect.bottom - one.rect.top, other.rect.bottom - other.rect.top);
      // Line boxes of tall fonts touch, and so do the paddings of controls in text.
      if (x > 3 && y > 3 && y > lower * 0.4) report(`over each other: ${one.label} and ${other.label}`);
    }
  return [...new Set(defects)].slice(0, 12);
}
