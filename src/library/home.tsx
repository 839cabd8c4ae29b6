import type { JSX } from "preact";
import { useReader } from "../shared/ui/localised.tsx";
import type { Dataset } from "./dataset.ts";
import { dateText } from "../briefs/dates.ts";
import { Heading } from "./heading.tsx";
import { hashOf } from "./routes.ts";

/** The way in: what is here, and how much. */
export function Home({ dataset }: { dataset: Dataset }): JSX.Element {
  const { t, language } = useReader();
  const { counts, coversUntil } = dataset.manifest;
  const doors = [
    ["articles", counts.articles],
    ["actors", counts.actors],
    ["events", counts.events],
  ] as const;
  return (
    <>
      <Heading title={t("library_home_title")} />
      <p class="lead">{t("library_home_text")}</p>
      <ul class="doors">
        {doors.map(([page, count]) => (
          <li key={page}>
            <a href={hashOf({ page })}>
              <span class="door-title">{t(`library_${page}`)}</span>
              <span class="door-text">{t.count(`library_count_${page}`, count)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="quiet">{t("library_covers_until", { date: dateText(coversUntil, language) })}</p>
    </>
  );
}
