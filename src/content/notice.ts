import { createHost } from "./host.ts";

/** ms that a notice stands there: a few words, read twice. */
const NOTICE_MS = 2_600;

/** ms between the empty region and its text: a screen reader says what changes in a region that it knows. */
const REGION_MS = 60;

/** A few words at the page's lower edge, said by screen readers, that go by themselves. */
export interface Notice {
  say(text: string, language: string, direction: string): void;
  owns(target: unknown): boolean;
}

/** The notices of one frame. */
export function createNotice(styles: string, key: string, signal: AbortSignal): Notice {
  const host = createHost(styles, key, signal, () => {});
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));
  const region = document.createElementNS("http://www.w3.org/1999/xhtml", "p") as HTMLElement;
  region.className = "theme notice";
  region.setAttribute("role", "status");
  host.container.append(region);
  return {
    owns: host.owns,
    say(text, language, direction) {
      clearTimeout(timer);
      region.textContent = "";
      region.lang = language;
      region.dir = direction;
      if (!host.show(document.activeElement ?? document.documentElement)) return;
      timer = setTimeout(() => {
        region.textContent = text;
        timer = setTimeout(host.hide, NOTICE_MS);
      }, REGION_MS);
    },
  };
}
