/**
 * The ways in which Persian and its neighbours write a name of several pieces: مک‌گورک with a zero-width
 * non-joiner, مک گورک with a space, مکگورک joined. Words that an editor parted by a space stay apart, but for
 * people's given names (محمد رضا زاهدی, محمدرضا زاهدی).
 */
const LANGUAGES = /^(fa|ur|ckb|ku|ps|sd|ug)\b/;
/** Above this many places to choose at, they change one at a time. */
const MOST_TOGETHER = 2;

/** The other spellings of a name; none in other languages. A joined and a non-joined piece are one to the engine. */
export function persianSpellings(text: string, language: string, hasGivenNames: boolean): string[] {
  if (!LANGUAGES.test(language)) return [];
  const pieces = text.split(/([ \u200c-]+)/);
  const joints = pieces.flatMap((piece, n) =>
    n % 2 === 1 && (piece.trim() !== "" || (hasGivenNames && n < pieces.length - 2)) ? [n] : [],
  );
  const ways =
    joints.length <= MOST_TOGETHER
      ? Array.from({ length: 2 ** joints.length }, (_, way) => joints.filter((_joint, n) => way & (1 << n)))
      : joints.map((joint) => [joint]);
  // A joint has two forms to the engine, parted and joined: the other one is taken.
  const turned = (joint: string): string => (joint.includes("\u200c") ? " " : "\u200c");
  return ways
    .map((changed) => pieces.map((piece, n) => (changed.includes(n) ? turned(piece) : piece)).join(""))
    .filter((spelling) => spelling !== text);
}
