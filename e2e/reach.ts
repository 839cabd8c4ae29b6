import type { Page } from "./drivers/driver.ts";

/* What the keyboard reaches, and what moves. */

const evaluate = <T>(page: Page, where: "page" | "card", body: string): Promise<T> =>
  where === "card" ? page.inCard<T>(`(${body})(card)`) : page.evaluate<T>(`(${body})(document)`);

/** How a control is called in an expectation: its place among all elements, and its words. */
const CALL = `(root, element) => [...root.querySelectorAll("*")].indexOf(element) + " " + element.localName + " “" + (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\\s+/g, " ").slice(0, 40) + "”"`;

/** The first `most` controls that Tab should stop at, in document order. Of radio buttons with one name, the chosen one. */
export const expectedStops = (page: Page, where: "page" | "card", most: number): Promise<string[]> =>
  evaluate(
    page,
    where,
    `(root) => {
      const call = ${CALL};
      return [...root.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert]"))
        .filter((one) => one.type !== "radio" || one.checked)
        .slice(0, ${most})
        .map((one) => call(root, one));
    }`,
  );

/**
 * Presses Tab `times` times from the top and answers where the focus was, and those places at which nothing
 * showed it (no outline, no ring on it or on the label round it).
 */
export async function stopsByTab(
  page: Page,
  where: "page" | "card",
  times: number,
): Promise<{ stops: string[]; unseen: string[] }> {
  await page.activate();
  if (where === "page")
    // The top of the page is where Tab goes on from.
    await page.evaluate(
      `(() => { document.activeElement?.blur(); const { body } = document; body.tabIndex = -1; body.focus({ preventScroll: true }); body.removeAttribute("tabindex"); })()`,
    );
  const stops: string[] = [];
  const unseen: string[] = [];
  for (let presses = 0; stops.length < times && presses < times * 2; presses++) {
    await page.press("Tab");
    const [call, isShown, isScroller] = await evaluate<[string, boolean, boolean]>(
      page,
      where,
      `(root) => {
        const call = ${CALL};
        const active = root.activeElement;
        if (!active) return ["nothing", false, false];
        const shows = (element) => { const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element); return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1.5) || boxShadow !== "none"; };
        return [
          call(root, active),
          shows(active) || (active.closest("label") !== null && shows(active.closest("label"))),
          active.tabIndex < 0 && active.scrollHeight > active.clientHeight,
        ];
      }`,
    );
    // Firefox lets Tab stop at whatever scrolls, so that arrow keys can scroll it.
    if (isScroller) continue;
    stops.push(call);
    if (!isShown) unseen.push(call);
  }
  return { stops, unseen };
}

/** Every movement that a screen's styles would make now: transitions, animations, smooth scrolling. */
export const motionIn = (page: Page, where: "page" | "card"): Promise<string[]> =>
  evaluate(
    page,
    where,
    `(root) => {
      const seconds = (list) => Math.max(...list.split(",").map((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 0.001 : 1)));
      const found = [];
      for (const element of root.querySelectorAll("*"))
        for (const pseudo of [null, "::before", "::after"]) {
          const { transitionDuration, transitionProperty, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, pseudo);
          if (transitionProperty !== "none" && seconds(transitionDuration) > 0.01) found.push("transition of " + transitionProperty + ": " + element.localName + "." + element.className);
          if (animationName !== "none" && seconds(animationDuration) > 0.01) found.push("animation " + animationName + ": " + element.localName + "." + element.className);
          if (scrollBehavior === "smooth") found.push("smooth scrolling: " + element.localName);
        }
      return [...new Set(found)].slice(0, 10);
    }`,
  );
