/** Languages whose writers part the pieces of a word by a space, a zero-width non-joiner or nothing. */
const LOOSE = /^(fa|ur|ckb|ku|ps|sd|ug)\b/;
const JOINT = /[ \u200c-]+/;
/** Beyond this many joints only the name itself and its two plainest variants are kept. */
const MOST_JOINTS = 3;

/**
 * The ways a name is written that folding cannot make one: Persian and its neighbours write مک‌گورک, مک گورک
 * and مکگورک alike. For all other languages the name itself.
 */
export function spellings(text: string, language: string): string[] {
  if (!LOOSE.test(language) && !text.includes("\u200c")) return [text];
  const parts = text.split(JOINT).filter((part) => part !== "");
  const joints = parts.length - 1;
  if (joints < 1) return [text];
  if (joints > MOST_JOINTS) return [...new Set([text, parts.join(" ")])];
  const ways = Array.from({ length: 2 ** joints }, (_, way) =>
    parts.reduce((sum, part, index) => sum + (way & (1 << (index - 1)) ? "" : " ") + part),
  );
  return [...new Set([text, ...ways])];
}
