import { expect, it } from "vitest";
import { texts } from "locales:card+type+role";
import type { Brief } from "../briefs/brief.ts";
import { translator } from "../shared/i18n.ts";
import { briefAsText } from "./copy.ts";

const axios = { ref: "axios#p1", label: "Axios, 17 May 2024", url: "https://axios.example/talks" };
const brief: Brief = {
  entry: 1,
  id: "mcgurk",
  kind: "actor",
  type: "person",
  language: "en",
  title: "Brett McGurk",
  otherTitle: "بريت ماكغورك",
  identity: "Coordinator",
  now: "no longer, since January 2025",
  participants: [],
  statements: [
    { text: "He met mediators.", asOf: "May 2024", claimant: "Axios", citations: [axios] },
    { text: "He left.", asOf: "2025", citations: [{ ref: "paper#p1", label: "Paper" }], later: true },
  ],
  disputes: [
    {
      about: "How long",
      sides: [
        { text: "a day", claimant: "Oman", citations: [{ ...axios, ref: "axios#p2" }] },
        { text: "a week", citations: [{ ref: "paper#p2", label: "Paper" }], later: true },
      ],
    },
  ],
  related: [],
  coversUntil: "October 2024",
  why: "",
};

it("is a text that stands on its own, everything with its source", () => {
  expect(briefAsText(brief, translator(texts, "en"))).toBe(
    [
      "Brett McGurk\nThen: Coordinator\nNow: no longer, since January 2025",
      "• He met mediators. (According to Axios; As of May 2024) [1]",
      "After this page was written:\n• He left. (As of 2025) [2]",
      "What sources disagree on: How long\n• Oman: a day [1]\n• a week [2] (after this page)",
      "Sources:\n[1] Axios, 17 May 2024 https://axios.example/talks\n[2] Paper",
      "From Siyaq. Its sources go up to October 2024.",
    ].join("\n\n"),
  );
});

it("tells when and where of an event, in Arabic as well", () => {
  const { now: _now, disputes: _disputes, ...rest } = brief;
  const event: Brief = { ...rest, kind: "event", type: "talks", language: "ar", title: "محادثات", identity: "جولة", when: "14 مايو 2024", place: { entry: 2, id: "oman", kind: "actor", title: "عُمان" } }; // prettier-ignore
  const text = briefAsText(event, translator(texts, "ar"));
  expect(text).toMatch(/^محادثات\n14 مايو 2024 · عُمان\nجولة\n\n/);
  expect(text).toContain("المصادر:\n[1] Axios");
});
