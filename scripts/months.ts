/**
 * `node scripts/ts.mjs scripts/months.ts`: writes src/events/dates/months.ts, the names of the months that the page's
 * date lexer knows. They come from `Intl` here, once, because the lexer must not depend on the reader's browser.
 */
import { writeFileSync } from "node:fs";
import { format } from "prettier";
import { monthTable } from "./lib/month-table.ts";

const FILE = "src/events/dates/months.ts";
const text = `/**
 * Month names by number (January first), folded as pages are: of all Arab traditions, English, French, Turkish, Hebrew
 * and Persian. Made by scripts/months.ts from Intl; do not edit.
 */
export const MONTHS: readonly (readonly string[])[] = ${JSON.stringify(monthTable())};
`;
writeFileSync(FILE, await format(text, { parser: "typescript", printWidth: 110 }));
console.log(FILE);
