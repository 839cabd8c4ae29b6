import { describe, expect, it } from "vitest";
import { citationHash, hashOf, parseRoute, placeOf, type Route } from "./routes.ts";

describe("routes", () => {
  it("reads back every address it writes", () => {
    const routes: Exclude<Route, { page: "lost" }>[] = [
      { page: "home" },
      { page: "articles" },
      { page: "article", id: "axios-2024-05-17", passage: null },
      { page: "article", id: "axios-2024-05-17", passage: "p3" },
      { page: "actors", kind: null, letter: null },
      { page: "actors", kind: "people", letter: "ب" },
      { page: "events", kind: null },
      { page: "events", kind: "talks" },
      { page: "entry", id: "joe-biden" },
      { page: "search", query: "" },
      { page: "search", query: "حرب & سلام? 50% #1" },
      { page: "about" },
    ];
    for (const route of routes) expect(parseRoute(hashOf(route))).toEqual(route);
  });

  it("takes no address for home, and loses its way politely", () => {
    expect(["", "#", "#/"].map((hash) => parseRoute(hash).page)).toEqual(["home", "home", "home"]);
    for (const hash of [
      "#/nowhere",
      "#/entry",
      "#/entry/a/b",
      "#/article",
      "#/article/a/b/c",
      "#/entry/%E0%A4%A",
      "#/about/x",
      "#passage",
    ])
      expect(parseRoute(hash), hash).toEqual({ page: "lost" });
  });

  it("turns a citation into the passage's address", () => {
    expect(citationHash("axios-2024-05-17#p3")).toBe("#/article/axios-2024-05-17/p3");
  });

  it("tells pages apart, not passages or queries", () => {
    expect(placeOf(parseRoute("#/article/a/p1"))).toBe(placeOf(parseRoute("#/article/a/p2")));
    expect(placeOf(parseRoute("#/article/a"))).not.toBe(placeOf(parseRoute("#/article/b")));
    expect(placeOf(parseRoute("#/search?q=a"))).toBe(placeOf(parseRoute("#/search?q=b")));
  });
});
