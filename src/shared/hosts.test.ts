import { describe, expect, it } from "vitest";
import { hostOf, isOff, withHost } from "./hosts.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

describe("hosts", () => {
  it("knows the host of web pages only", () => {
    expect(hostOf("https://www.bbc.com/news?x#y")).toBe("www.bbc.com");
    expect(hostOf("http://localhost:8080/")).toBe("localhost");
    for (const other of [
      "about:blank",
      "chrome://settings",
      "file:///a.html",
      "data:text/html,x",
      "nonsense",
      "",
      undefined,
    ])
      expect(hostOf(other)).toBeNull();
  });

  it("adds and removes a host once, sorted", () => {
    expect(withHost(["b.org"], "a.org", true)).toEqual(["a.org", "b.org"]);
    expect(withHost(["a.org"], "a.org", true)).toEqual(["a.org"]);
    expect(withHost(["a.org", "b.org"], "a.org", false)).toEqual(["b.org"]);
  });

  it("means exactly the host, not its neighbours", () => {
    const settings = { ...DEFAULT_SETTINGS, off: ["bbc.com"] };
    expect(isOff(settings, "bbc.com")).toBe(true);
    expect(isOff(settings, "www.bbc.com")).toBe(false);
    expect(isOff(settings, null)).toBe(false);
    expect(isOff({ ...settings, paused: true }, "www.bbc.com")).toBe(true);
  });
});
