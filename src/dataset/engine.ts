import { buildTable } from "../mentions/build.ts";
import { foldName } from "../mentions/tokens.ts";
import type { Engine } from "./compile.ts";

/** The mention engine as the compiler uses it. */
export const engine: Engine = { fold: foldName, buildTable };
