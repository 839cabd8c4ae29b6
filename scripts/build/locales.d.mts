import type { Plugin as EsbuildPlugin } from "esbuild";

export function localesForEsbuild(): EsbuildPlugin;
export function localesForVite(): {
  name: string;
  resolveId(id: string): string | null;
  load(id: string): string | null;
};
