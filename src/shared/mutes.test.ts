import { describe, expect, it } from "vitest";
import { numbersOf, withMuted, withoutMuted } from "./mutes.ts";

const mute = (id: string, host: string | null = null) => ({ id, title: id, host });

describe("muted names", () => {
  it("stand on the list once, the latest last", () => {
    const list = withMuted([mute("a"), mute("b", "x.org")], mute("a"));
    expect(list).toEqual([mute("b", "x.org"), mute("a")]);
  });

  it("are muted on several hosts, or everywhere; whoever takes one back keeps the others", () => {
    const hosts = withMuted([mute("a", "x.org")], mute("a", "y.org"));
    expect(hosts).toHaveLength(2);
    const everywhere = withMuted(hosts, mute("a"));
    expect(everywhere).toEqual([...hosts, mute("a")]);
    expect(withoutMuted(everywhere, mute("a"))).toEqual(hosts);
  });

  it("are taken back one by one", () => {
    const list = [mute("a", "x.org"), mute("a", "y.org"), mute("b")];
    expect(withoutMuted(list, mute("a", "x.org"))).toEqual([mute("a", "y.org"), mute("b")]);
    expect(withoutMuted(list, mute("a"))).toEqual(list);
  });

  it("have the numbers of the generation, if it knows them", () => {
    const entries = [{ id: "b", entry: 4 }, { id: "a", entry: 9 }]; // prettier-ignore
    expect(numbersOf([mute("a"), mute("gone"), mute("b", "x.org")], entries)).toEqual([
      [9, null],
      [4, "x.org"],
    ]);
  });
});
