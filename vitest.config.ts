import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { chromiumProvider, firefoxProvider } from "./e2e/drivers/vitest-providers.ts";
import { findChromium, findFirefox } from "./scripts/browsers.mjs";
import { localesForVite } from "./scripts/build/locales.mjs";

/** Style sheets are text to us, as in the build. */
const cssAsText = {
  name: "css-as-text",
  enforce: "pre" as const,
  resolveId: (id: string, importer?: string): string | null =>
    id.endsWith(".css") && importer?.includes("/src/") ? `${resolve(dirname(importer), id)}.text` : null,
  load: (id: string): string | null =>
    id.endsWith(".css.text")
      ? `export default ${JSON.stringify(readFileSync(id.slice(0, -5), "utf8"))};`
      : null,
};

const plugins = [localesForVite(), cssAsText];

/** Tests of what needs a DOM run in the real thing, once in each engine. */
const dom = (
  browser: string,
  provider: ReturnType<typeof chromiumProvider>,
): TestProjectInlineConfiguration => ({
  plugins,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  optimizeDeps: {
    include: ["preact", "preact/hooks", "preact/jsx-runtime", "preact/jsx-dev-runtime", "idb", "minisearch"],
  },
  test: {
    name: `dom-${browser}`,
    include: ["src/**/*.dom.test.{ts,tsx}"],
    browser: {
      enabled: true,
      headless: true,
      ui: false,
      screenshotFailures: false,
      provider,
      instances: [{ browser: browser as "chromium" }],
    },
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: {
          name: "unit",
          environment: "node",
          include: ["{src,scripts}/**/*.test.{ts,tsx}", "bench/{accuracy,speed}/**/*.test.ts"],
          exclude: ["**/*.dom.test.*"],
          testTimeout: 60_000,
        },
      },
      ...(findChromium() ? [dom("chromium", chromiumProvider())] : []),
      ...(findFirefox() ? [dom("firefox", firefoxProvider())] : []),
      {
        plugins,
        test: {
          name: "e2e",
          environment: "node",
          include: ["e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
