import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Cuts Preact's one assignment to `innerHTML` (its `dangerouslySetInnerHTML`, which we never use), so that
 * the store's linter has nothing to warn of and no bundle can make markup from text. Fails the build when a
 * new Preact has another number of them.
 */
export const preactWithoutInnerHtml: Plugin = {
  name: "preact-without-inner-html",
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact(\.module|\.min)?\.m?js$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const found = source.split(".innerHTML=").length - 1;
      if (found !== 1)
        return { errors: [{ text: `expected one innerHTML assignment in Preact, found ${found}` }] };
      return {
        contents: source.replace(/(\w+)\.innerHTML=(\w+)\.__html/, "$1.textContent=$2.__html"),
        loader: "js",
      };
    });
  },
};
