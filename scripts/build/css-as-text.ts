import { readFile } from "node:fs/promises";
import { type Plugin, transform } from "esbuild";

/** `import css from "./x.css"` gives the style sheet as text, without its comments and white space. */
export const cssAsText = (minify: boolean): Plugin => ({
  name: "css-as-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), {
        loader: "css",
        minify,
        charset: "utf8",
      });
      return { contents: code.trim(), loader: "text" };
    });
  },
});
