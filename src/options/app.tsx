import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { readManifest } from "../library/installed.ts";
import { About } from "../library/about.tsx";
import { useLoaded } from "../library/use-loaded.ts";
import { changeSettings } from "../shared/settings-store.ts";
import type { Settings } from "../shared/settings.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { Message, Skeleton } from "../shared/ui/message.tsx";
import { Choices } from "./choices.tsx";
import { Mutes } from "./mutes.tsx";
import { Shortcuts } from "./shortcuts.tsx";
import { Sites } from "./sites.tsx";

const set = (change: Partial<Settings>): void => void changeSettings(() => change);

/** The options. Every change is saved and felt at once, on open pages too. */
export function App(): JSX.Element {
  const { t, settings } = useReader();
  const manifest = useLoaded("manifest", readManifest);
  useEffect(() => {
    document.title = t("options_document_title");
  }, [t]);
  return (
    <main>
      <h1>{t("options_title")}</h1>
      <p class="quiet">{t("options_saved")}</p>
      <Choices
        legend={t("options_language")}
        hint={t("options_language_hint")}
        value={settings.language}
        onChange={(language) => set({ language })}
        options={[
          { value: "auto", label: t("options_language_auto") },
          { value: "en", label: "English" },
          { value: "ar", label: "العربية" },
        ]}
      />
      <Choices
        legend={t("options_marks")}
        value={settings.marks}
        onChange={(marks) => set({ marks })}
        options={[
          { value: "underline", label: t("options_marks_underline"), detail: <Sample marks="underline" /> },
          { value: "tint", label: t("options_marks_tint"), detail: <Sample marks="tint" /> },
        ]}
      />
      <Choices
        legend={t("options_density")}
        value={settings.density}
        onChange={(density) => set({ density })}
        options={[
          { value: "first", label: t("options_density_first") },
          { value: "all", label: t("options_density_all") },
          { value: "none", label: t("options_density_none"), detail: t("options_density_none_detail") },
        ]}
      />
      <Choices
        legend={t("options_trigger")}
        hint={t("options_trigger_hint")}
        value={settings.trigger}
        onChange={(trigger) => set({ trigger })}
        options={[
          { value: "hover", label: t("options_trigger_hover") },
          { value: "key", label: t("options_trigger_key") },
          { value: "click", label: t("options_trigger_click") },
        ]}
      />
      <Sites />
      <Mutes />
      <Shortcuts />
      <section aria-labelledby="about">
        <h2 id="about">{t("options_about")}</h2>
        {manifest.state === "ready" ? (
          <About manifest={manifest.value} />
        ) : manifest.state === "failed" ? (
          <Message title={t("options_about_failed")} alarm>
            <button type="button" class="button" onClick={manifest.retry}>
              {t("options_retry")}
            </button>
          </Message>
        ) : (
          <Skeleton lines={4} label={t("options_loading")} />
        )}
      </section>
    </main>
  );
}

/** A name as it will look on a page. */
function Sample({ marks }: { marks: "underline" | "tint" }): JSX.Element {
  const { t } = useReader();
  const [before, after] = t("options_sample").split("{name}");
  return (
    <>
      {before}
      <span class={`sample-${marks}`}>{t("options_sample_name")}</span>
      {after}
    </>
  );
}
