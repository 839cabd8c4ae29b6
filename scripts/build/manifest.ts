/** The browsers that a package is made for. */
export const TARGETS = ["chrome", "firefox"] as const;
export type Target = (typeof TARGETS)[number];

type Json = { [key: string]: unknown };

/**
 * The manifest of one browser, from the one that stands in the repository. Each browser complains of the
 * other's keys: Chromium of `background.scripts` (a manifest error), Firefox's linter of
 * `background.service_worker` and `minimum_chrome_version`.
 */
export function manifestFor(target: Target, common: Json): Json {
  const { background, browser_specific_settings, minimum_chrome_version, ...rest } = structuredClone(common);
  const { service_worker, scripts, ...how } = background as Json;
  return target === "chrome"
    ? { ...rest, minimum_chrome_version, background: { service_worker, ...how } }
    : { ...rest, browser_specific_settings, background: { scripts, ...how } };
}
