import { existsSync, readFileSync } from "node:fs";

/**
 * The notices of everything that ships: our own licence, the dataset's, and each bundled package's as it
 * stands in the package. A package without a licence text stops the build.
 */
export function notices(packages: readonly string[]): string {
  const parts = packages.map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license", "LICENCE"].find((path) =>
      existsSync(`${folder}/${path}`),
    );
    if (!file) throw new Error(`The package ${name} ships without a licence text; it cannot be bundled.`);
    return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}`;
  });
  return `${[readFileSync("LICENSE", "utf8").trim(), ...parts].join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}
