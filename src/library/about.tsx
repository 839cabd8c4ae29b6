import type { JSX } from "preact";
import type { PackManifest } from "../dataset/schema.ts";
import { browser } from "../shared/browser.ts";
import { webHost } from "./links.tsx";
import { useReader } from "../shared/ui/localised.tsx";
import { dateText } from "../briefs/dates.ts";

/** What this is, how far it reaches, whose it is, and what to do when it is wrong. Needs the texts of `library_`. */
export function About({ manifest }: { manifest: PackManifest }): JSX.Element {
  const { t, language } = useReader();
  const { counts } = manifest;
  const numbers = [
    t.count("library_count_actors", counts.actors),
    t.count("library_count_events", counts.events),
    t.count("library_count_articles", counts.articles),
    t.count("library_count_statements", counts.statements),
    t.count("library_count_names", counts.names),
  ];
  return (
    <div class="about">
      <p>{t("library_about_text")}</p>
      <dl class="facts">
        <div>
          <dt>{t("library_about_extension")}</dt>
          <dd>{t("library_version", { version: browser.runtime.getManifest().version })}</dd>
        </div>
        <div>
          <dt>{t("library_about_dataset")}</dt>
          <dd>
            {t("library_title_version", { title: manifest.title[language], version: manifest.version })}
          </dd>
        </div>
        <div>
          <dt>{t("library_about_date")}</dt>
          <dd>{dateText(manifest.date, language)}</dd>
        </div>
        <div>
          <dt>{t("library_about_covers")}</dt>
          <dd>{dateText(manifest.coversUntil, language)}</dd>
        </div>
        <div>
          <dt>{t("library_about_holds")}</dt>
          {numbers.map((text) => (
            <dd key={text}>{text}</dd>
          ))}
        </div>
        <div>
          <dt>{t("library_about_licences")}</dt>
          <dd>
            {t("library_about_dataset_licence")}{" "}
            {webHost(manifest.licenceUrl) === null ? (
              manifest.licence
            ) : (
              <a href={manifest.licenceUrl} target="_blank" rel="noreferrer noopener">
                {manifest.licence}
              </a>
            )}
          </dd>
          <dd>
            <a href="licences.txt">{t("library_about_software")}</a>
          </dd>
        </div>
      </dl>
      <h2>{t("library_about_errors")}</h2>
      <p>{t("library_about_errors_text")}</p>
    </div>
  );
}
