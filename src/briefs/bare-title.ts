/** A date at a title's end, behind a comma: at most four words, the last of them a year. */
const DATED_END = /^(.+?)[,،]\s+((?:[^\s,،]+\s+){0,3}?\S*?(\d{4}))$/u;

/** A title without the date at its end, where that date stands beside it anyway. */
export function bareTitle(title: string, when: string | undefined): string {
  const [, bare, , year] = DATED_END.exec(title) ?? [];
  return bare !== undefined && when?.includes(year!) ? bare : title;
}
