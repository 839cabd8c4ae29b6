import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { texts } from "locales:options";
import { DEFAULT_SETTINGS, type Settings } from "../settings.ts";
import { clear, drawn } from "./test-reader.tsx";

vi.mock("../browser.ts", () => ({ browser: { i18n: { getUILanguage: () => "ar-EG" } } }));
const stored = vi.hoisted(() => ({ loadSettings: vi.fn(), watchSettings: vi.fn() }));
vi.mock("../settings-store.ts", () => stored);
const { Localised, useReader } = await import("./localised.tsx");

const Title = () => <h1>{useReader().t("options_title")}</h1>;
const open = async (): Promise<void> => {
  render(
    <Localised texts={texts}>
      <Title />
    </Localised>,
    document.body,
  );
  await drawn();
};
const page = (): string[] => {
  const { lang, dir } = document.documentElement;
  return [lang, dir, document.querySelector("h1")?.textContent ?? ""];
};
const title = { en: texts.en["options_title"]!, ar: texts.ar["options_title"]! };

beforeEach(() => stored.loadSettings.mockResolvedValue(DEFAULT_SETTINGS));
afterEach(() => {
  clear();
  vi.resetAllMocks();
});

it("gives a page its language and direction, and follows a change until the page goes", async () => {
  await open();
  expect(page()).toEqual(["ar", "rtl", title.ar]);
  const [tell, signal] = stored.watchSettings.mock.lastCall as [(now: Settings) => void, AbortSignal];
  tell({ ...DEFAULT_SETTINGS, language: "en" });
  await drawn();
  expect(page()).toEqual(["en", "ltr", title.en]);
  expect(signal.aborted).toBe(false);
  clear();
  await drawn();
  expect(signal.aborted).toBe(true);
});

it("shows the page as it is at first where the settings cannot be read", async () => {
  stored.loadSettings.mockRejectedValue(new Error("An unexpected error occurred"));
  const silence = vi.spyOn(console, "error").mockImplementation(() => {});
  await open();
  expect(page()).toEqual(["ar", "rtl", title.ar]);
  silence.mockRestore();
});
