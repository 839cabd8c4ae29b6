import { describe, expect, it } from "vitest";
import { identityLine, sinceThen } from "./identity.ts";

const COVERS = "2024-10-27";
const identity = { en: "American diplomat", ar: "دبلوماسي أمريكي" };
const envoy = { en: "Envoy", ar: "مبعوث", from: "2015-10-23", to: "2018-12-31" };
const coordinator = { en: "Coordinator", ar: "منسق", from: "2021-01-20", to: "2025-01-20" };
const minister = { en: "Minister", ar: "وزير", from: "2022-12" };

const line = (roles: object[], pageDate: string | null, language: "en" | "ar" = "en"): string =>
  identityLine({ identity, roles: roles as (typeof envoy)[] }, language, pageDate, COVERS);

describe("identityLine", () => {
  it("is the identity when there are no roles", () => {
    expect(identityLine({ identity }, "ar", "2024-05-18", COVERS)).toBe("دبلوماسي أمريكي");
    expect(line([], null)).toBe("American diplomat");
  });

  it("is the role that held when the page was written", () => {
    expect(line([envoy, coordinator], "2016-05-01")).toBe("Envoy");
    expect(line([envoy, coordinator], "2024-05-18")).toBe("Coordinator");
    expect(line([envoy, coordinator], "2024-05-18", "ar")).toBe("منسق");
    expect(line([envoy, coordinator], "2025-01-20")).toBe("Coordinator");
    expect(line([envoy, coordinator], "2018")).toBe("Envoy");
  });

  it("is the one begun last of several", () => {
    expect(line([coordinator, minister], "2024-05-18")).toBe("Minister");
    const again = { en: "Again", ar: "مجددا", to: "2024-04-01" };
    expect(line([again, envoy], "2016-05-01")).toBe("Envoy");
    expect(line([again, envoy], "2020-05-01")).toBe("Again");
  });

  it("says former only of what was over when the page was written", () => {
    expect(line([envoy, coordinator], "2025-02-01")).toBe("Coordinator until January 2025");
    expect(line([envoy, coordinator], "2025-02-01", "ar")).toBe("منسق حتى يناير 2025");
    expect(line([envoy, coordinator], "2020-02-01")).toBe("Envoy until December 2018");
  });

  it("is the identity on a page older than every role", () => {
    expect(line([envoy, coordinator], "2010-02-01")).toBe("American diplomat");
  });

  it("says up to when an open role is known on a page later than the sources", () => {
    expect(line([minister], "2024-10-01")).toBe("Minister");
    expect(line([minister], "2026-11-23")).toBe("Minister (as of October 2024)");
    expect(line([minister], "2026-11-23", "ar")).toBe("وزير (وفق مصادر حتى أكتوبر 2024)");
  });

  it("is the latest role with its date when the page has none", () => {
    expect(line([envoy, coordinator], null)).toBe("Coordinator until January 2025");
    expect(line([minister, envoy], null)).toBe("Minister since December 2022");
    expect(line([envoy], "not a date")).toBe("Envoy until December 2018");
    expect(line([{ en: "Speaker", ar: "متحدث" }], null)).toBe("Speaker");
    expect(line([{ en: "General", ar: "لواء", from: "2008", to: "2016/2017" }], null)).toBe(
      "General until about 2017",
    );
  });
});

describe("sinceThen", () => {
  const since = (roles: object[], pageDate: string | null, killed?: string, language: "en" | "ar" = "en") =>
    sinceThen({ roles: roles as (typeof envoy)[] }, language, pageDate, killed);

  it("is nothing where nothing changed, and nothing without a page date", () => {
    expect(since([], "2024-05-18")).toBeUndefined();
    expect(since([minister], "2024-05-18")).toBeUndefined();
    expect(since([coordinator], "2025-02-01")).toBeUndefined();
    expect(since([envoy, coordinator], null)).toBeUndefined();
    expect(since([envoy, coordinator], "soon")).toBeUndefined();
    expect(since([], "2024-05-18", "2024-04-01")).toBeUndefined();
  });

  it("is the last role that was taken up since, dated", () => {
    expect(since([envoy, coordinator], "2016-05-01")).toBe("Coordinator until January 2025");
    expect(since([envoy, minister], "2016-05-01", undefined, "ar")).toBe("وزير منذ ديسمبر 2022");
    expect(since([envoy], "2010")).toBe("Envoy until December 2018");
  });

  it("is the end of the role that held", () => {
    expect(since([envoy, coordinator], "2024-05-18")).toBe("no longer, since January 2025");
    expect(since([coordinator], "2024-05-18", undefined, "ar")).toBe("انتهت المهمة في يناير 2025");
  });

  it("is the day of death first of all", () => {
    expect(since([coordinator, minister], "2020-01-01", "2024-04-01")).toBe("killed, 1 April 2024");
    expect(since([], "2020-01-01", "2024-04-01", "ar")).toBe("قُتل في 1 أبريل 2024");
  });
});
