import { createContext, type ComponentChildren, type JSX } from "preact";
import { useContext, useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { browser } from "../browser.ts";
import { translator, type Texts, type Translate } from "../i18n.ts";
import { directionOf, type Language } from "../language.ts";
import { loadSettings, watchSettings } from "../settings-store.ts";
import { DEFAULT_SETTINGS, languageOf, type Settings } from "../settings.ts";

/** What every part of a page may need: the reader's language, texts and settings. */
export interface Reader {
  readonly t: Translate;
  readonly language: Language;
  readonly settings: Settings;
}

const Context = createContext<Reader | null>(null);

/** The reader's language, texts and settings; they follow a change made on any other page at once. */
export function useReader(): Reader {
  const reader = useContext(Context);
  if (!reader) throw new Error("useReader outside <Localised>");
  return reader;
}

/**
 * Gives the page its language and direction and what is inside its texts. Shows nothing until the settings are
 * read (a millisecond), so that no page flashes in the wrong language.
 */
export function Localised({
  texts,
  children,
}: {
  texts: Texts;
  children: ComponentChildren;
}): JSX.Element | null {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    const take = (loaded: Settings): void => {
      if (!stop.signal.aborted) setSettings((newer) => newer ?? loaded);
    };
    loadSettings().then(take, (error: unknown) => {
      // The browser's storage is broken. A page with the defaults can still be read, and says what else is wrong.
      console.error(error);
      take(DEFAULT_SETTINGS);
    });
    return () => stop.abort();
  }, []);
  const language = settings && languageOf(settings, browser.i18n.getUILanguage());
  useLayoutEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  const t = useMemo(() => language && translator(texts, language), [texts, language]);
  if (!settings || !language || !t) return null;
  return <Context.Provider value={{ t, language, settings }}>{children}</Context.Provider>;
}

/** The same, with given settings: for tests and pictures. */
export function Fixed({ reader, children }: { reader: Reader; children: ComponentChildren }): JSX.Element {
  return <Context.Provider value={reader}>{children}</Context.Provider>;
}
