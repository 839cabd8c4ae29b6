import type { Settings } from "./settings.ts";

/** The host name that "this site" means, or null where a page has none that can be switched off. */
export function hostOf(url: string | undefined): string | null {
  if (!url) return null;
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? hostname : null;
  } catch {
    return null;
  }
}

/** Whether pages of a host are left alone. */
export const isOff = (settings: Settings, host: string | null): boolean =>
  settings.paused || (host !== null && settings.off.includes(host));

/** The list of hosts switched off with one host added or taken out, sorted, each once. */
export function withHost(off: readonly string[], host: string, add: boolean): string[] {
  const others = off.filter((one) => one !== host);
  return (add ? [...others, host] : others).sort();
}
