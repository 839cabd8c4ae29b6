import { buildTable } from "../mentions/build.ts";
import type { Engine } from "./compile.ts";

/** Folds a name as far as two entries' names can be told apart. */
const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
    .replace(/\u06cc/g, "\u064a")
    .replace(/\u06a9/g, "\u0643")
    .replace(/\u0629(?!\p{L})/gu, "\u0647")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The mention engine as the compiler uses it. */
export const engine: Engine = { fold, buildTable };
