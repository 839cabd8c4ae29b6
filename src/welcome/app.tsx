import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { browser } from "../shared/browser.ts";
import { LANGUAGES, type Language } from "../shared/language.ts";
import { changeSettings } from "../shared/settings-store.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { ICON_STATES } from "../background/icon-files.ts";
import { Access } from "./access.tsx";
import { Keys } from "./keys.tsx";
import { Sample } from "./sample.tsx";

/** Each language by its own name: who cannot read the page finds it. */
const NAMES: Readonly<Record<Language, string>> = { en: "English", ar: "العربية" };

/** What Siyaq never does, by the keys of its sentences. */
const NEVER = ["welcome_never_send", "welcome_never_keep", "welcome_never_change", "welcome_never_claim"];

/** The one page after an installation: something to try, where things are, and what never happens. */
export function App(): JSX.Element {
  const { t, language } = useReader();
  useEffect(() => {
    document.title = t("welcome_document_title");
  }, [t]);
  return (
    <main>
      <header>
        <div class="bar">
          <img src="icons/48.png" alt="" width="40" height="40" />
          <div class="languages" role="group" aria-label={t("welcome_languages")}>
            {LANGUAGES.map((one) => (
              <button
                key={one}
                type="button"
                lang={one}
                aria-pressed={one === language}
                onClick={() => void changeSettings(() => ({ language: one }))}
              >
                {NAMES[one]}
              </button>
            ))}
          </div>
        </div>
        <h1>{t("welcome_title")}</h1>
        <p class="lede">{t("welcome_lede")}</p>
      </header>

      <Access />
      <Sample />

      <section aria-labelledby="button">
        <h2 id="button">{t("welcome_button")}</h2>
        <p>{t("welcome_button_text")}</p>
        <ul class="states">
          {ICON_STATES.map((state) => (
            <li key={state}>
              <img src={`icons/${state}-32.png`} alt="" width="24" height="24" />
              {t(`welcome_icon_${state}`)}
            </li>
          ))}
        </ul>
        {/* Browsers without keyboard commands are those of phones: no toolbar there. */}
        <p class="quiet">{t(browser.commands ? "welcome_button_where" : "welcome_button_phone")}</p>
      </section>

      <section aria-labelledby="pause">
        <h2 id="pause">{t("welcome_pause")}</h2>
        <p>{t("welcome_pause_text")}</p>
      </section>

      <Keys />

      <section aria-labelledby="never">
        <h2 id="never">{t("welcome_never")}</h2>
        <ul class="never">
          {NEVER.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </section>

      <footer>
        <a class="button" href="library.html#/">
          {t("welcome_library")}
        </a>
        <a class="button" href="options.html">
          {t("welcome_options")}
        </a>
      </footer>
    </main>
  );
}
