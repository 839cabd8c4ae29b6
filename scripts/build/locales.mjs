// The interface's texts as a module: `import { texts } from "locales:card"` holds, for each language, the
// keys of extension/_locales that start with `card_` ("locales:all": every key). So a content script carries
// only the texts it shows, in both languages, and no bundle has to fetch any. One plugin each for the build
// (esbuild) and for the tests (vite), from the same function.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Every command runs in the repository's top folder; this file's own place is lost when it is bundled. */
const file = (language) => resolve("extension/_locales", language, "messages.json");
const LANGUAGES = ["en", "ar"];

/** The module's source. Several prefixes may be given, joined by "+". */
const moduleFor = (names) => {
  const prefixes = names.split("+").map((name) => `${name}_`);
  const texts = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      Object.fromEntries(
        Object.entries(JSON.parse(readFileSync(file(language), "utf8")))
          .filter(([key]) => names === "all" || prefixes.some((prefix) => key.startsWith(prefix)))
          .map(([key, { message }]) => [key, message]),
      ),
    ]),
  );
  return `export const texts = ${JSON.stringify(texts)};`;
};

export const localesForEsbuild = () => ({
  name: "locales",
  setup(build) {
    build.onResolve({ filter: /^locales:/ }, ({ path }) => ({ path: path.slice(8), namespace: "locales" }));
    build.onLoad({ filter: /.*/, namespace: "locales" }, ({ path }) => ({
      contents: moduleFor(path),
      loader: "js",
      watchFiles: LANGUAGES.map(file),
    }));
  },
});

export const localesForVite = () => ({
  name: "locales",
  resolveId: (id) => (id.startsWith("locales:") ? `\0${id}` : null),
  load: (id) => (id.startsWith("\0locales:") ? moduleFor(id.slice(9)) : null),
});
