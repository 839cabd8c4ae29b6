import { vi } from "vitest";
import type { Brief } from "../briefs/brief.ts";
import type { CardActions } from "./view.ts";

/** Actions that do nothing and remember that they were asked. */
export const actions = (): CardActions => ({
  close: vi.fn(),
  back: vi.fn(),
  pin: vi.fn(),
  retry: vi.fn(),
  resized: vi.fn(),
  library: vi.fn(),
  open: vi.fn(),
  follow: vi.fn(),
  site: vi.fn(),
  notThis: vi.fn(),
  mute: vi.fn(),
  unmute: vi.fn(),
});

/** An event with all that a brief may hold, changed as a test wants it. */
export const brief = (more: Partial<Brief> = {}): Brief => ({
  entry: 1,
  id: "talks",
  kind: "event",
  type: "talks",
  language: "en",
  title: "Talks in Oman",
  otherTitle: "محادثات عُمان",
  identity: "Indirect talks",
  when: "14 May 2024",
  place: { entry: 2, id: "oman", kind: "actor", title: "Oman" },
  participants: [
    { entry: 3, id: "iran", kind: "actor", title: "Iran", role: "with" },
    { entry: 4, id: "us", kind: "actor", title: "United States", role: "by" },
    { entry: 5, id: "paley", kind: "actor", title: "Abram Paley", role: "by" },
  ],
  statements: [
    {
      text: "They met.",
      asOf: "17 May 2024",
      claimant: "Axios",
      citations: [{ ref: "axios#p1", label: "Axios, 17 May 2024" }],
    },
    {
      text: "Iran confirmed it.",
      asOf: "18 May 2024",
      citations: [
        { ref: "reuters#p2", label: "Reuters, 18 May 2024" },
        { ref: "axios#p1", label: "Axios, 17 May 2024" },
      ],
    },
  ],
  related: [{ entry: 9, id: "earlier", kind: "event", title: "Earlier talks", when: "January 2024" }],
  coversUntil: "November 2026",
  why: "The name stands on its own.",
  ...more,
});
