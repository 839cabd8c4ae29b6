import { isCustom, shadowOf } from "./shadows.ts";

/** ms between two looks for text in a frame that had none. */
const LOOK_AGAIN_MS = 500;

/**
 * Calls back as soon as the document holds any text, at once if it does. Most frames of a page are advertisers'
 * and hold none: they then hold no names table either.
 */
export function whenThereIsText(signal: AbortSignal, then: () => void): void {
  if (hasText()) return then();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (signal.aborted || !hasText()) return;
      observer.disconnect();
      then();
    }, LOOK_AGAIN_MS);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

function hasText(): boolean {
  // Shadow roots hold text that no text node of the document shows; a custom element may have one soon.
  const walker = document.createTreeWalker(
    document.body ?? document.documentElement,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE ? isRead(node as Text) : isHost(node as Element)) return true;
  }
  return false;
}

const isHost = (element: Element): boolean => isCustom(element) || shadowOf(element) !== null;

const isRead = (text: Text): boolean =>
  !/^(script|style|noscript|template)$/.test(text.parentElement?.localName ?? "") && /\p{L}/u.test(text.data);
