import { render, type ComponentChildren } from "preact";
import { texts } from "locales:all";
import { translator } from "../i18n.ts";
import { directionOf, type Language } from "../language.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings.ts";
import { Fixed } from "./localised.tsx";

/** For tests: draws into the page, or draws it again, in a language, with given settings. */
export function show(
  children: ComponentChildren,
  { language = "en", settings = DEFAULT_SETTINGS }: { language?: Language; settings?: Settings } = {},
): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  const reader = { t: translator(texts, language), language, settings };
  render(<Fixed reader={reader}>{children}</Fixed>, document.body);
}

/** Empties the page and lets everything in it go. */
export const clear = (): void => render(null, document.body);

/** A frame and the tasks behind it; a page in the background has no frames, but tasks. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

/** Lets Preact draw, run its effects, read what they ask for and draw that. Counted in frames, not in time. */
export async function drawn(): Promise<void> {
  for (let frames = 0; frames < 5; frames++) await frame();
}

/** The first element that a selector finds, of which the text, if given, is a part. Throws when there is none. */
export function find(selector: string, text = ""): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
    one.textContent.includes(text),
  );
  if (!found) throw new Error(`no ${selector} with "${text}" in ${document.body.textContent}`);
  return found;
}
