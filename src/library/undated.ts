const WORD = /[\p{L}\p{M}\d]+/gu;

/**
 * A title without the date at its end where `when` stands beside it: "Strike near Isfahan, 19 April 2024" is said
 * shorter beside "19 April 2024", and so is "Talks in Oman, May 2024" beside "14–17 May 2024".
 */
export function undated(title: string, when: string): string {
  const cut = /^(.+)[,،]\s+([^,،]+)$/u.exec(title);
  const date = cut?.[2]!.match(WORD) ?? [];
  const beside = new Set(when.match(WORD));
  return cut && date.length > 0 && date.every((word) => beside.has(word)) ? cut[1]! : title;
}
