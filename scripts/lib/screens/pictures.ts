import type { Look } from "./look.ts";
import { SCREENS, type Screen } from "./screens.ts";

/** One picture to take: a screen, a look, and the file's name without its ending. */
export interface Picture {
  readonly file: string;
  readonly screen: Screen;
  readonly look: Look;
}

type Shot = Pick<Look, "language" | "scheme">;

const EN_LIGHT: Shot = { language: "en", scheme: "light" };
const EN_DARK: Shot = { language: "en", scheme: "dark" };
const AR_LIGHT: Shot = { language: "ar", scheme: "light" };
const AR_DARK: Shot = { language: "ar", scheme: "dark" };

/** Screens that are read most are taken in all four ways, the others in two that differ in everything. */
const IN_ALL = new Set(["card-person", "card-event", "card-sheet", "popup", "library-article"]);

/** Seen in a window of 320 px as well, and at twice the text size. */
const NARROW = new Set(["card-person", "popup", "library-article", "library-event", "options", "welcome"]);
const LARGE = new Set(["card-person", "popup", "options"]);

/** The window of a picture: a card with the lines round it, a popup as browsers draw it, a page on a laptop. */
const windowOf = ({ where, widths, touch }: Screen): Pick<Look, "width" | "height"> =>
  touch
    ? { width: 390, height: 720 }
    : where === "card"
      ? { width: 760, height: 800 }
      : widths[1] < 600
        ? { width: widths[1], height: 600 }
        : { width: 1280, height: 860 };

/** Every picture of `docs/screens`. */
export const PICTURES: readonly Picture[] = SCREENS.flatMap((screen) => {
  const { name } = screen;
  const size = windowOf(screen);
  const picture = (shot: Shot, more: Partial<Look> = {}, suffix = ""): Picture => ({
    file: `${name}-${shot.language}-${shot.scheme}${suffix}`,
    screen,
    look: { ...shot, ...size, text: 100, ...more },
  });
  return [
    ...(IN_ALL.has(name) ? [EN_LIGHT, EN_DARK, AR_LIGHT, AR_DARK] : [EN_LIGHT, AR_DARK]).map((shot) =>
      picture(shot),
    ),
    ...(NARROW.has(name)
      ? [EN_LIGHT, AR_DARK].map((shot) => picture(shot, { width: 320, height: 640 }, "-320"))
      : []),
    ...(LARGE.has(name)
      ? [picture(EN_LIGHT, { text: 200 }, "-200"), picture(AR_DARK, { text: 200 }, "-200")]
      : []),
  ];
});
