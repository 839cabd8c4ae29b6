import type { JSX } from "preact";
import type { EntryLink } from "../briefs/brief.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import { LANGUAGES, type Language } from "../shared/language.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { briefOf } from "./compose.ts";
import { timelineOf, type Dataset } from "./dataset.ts";
import { periodText } from "../briefs/dates.ts";
import { Heading } from "./heading.tsx";
import { EntryLinkTo, In } from "./links.tsx";
import { EntryRow } from "./lists.tsx";
import { Unbroken } from "../shared/ui/unbroken.tsx";
import { Statements } from "./statements.tsx";

/** Everything the dataset says of one actor or event. */
export function EntryPage({ dataset, entry }: { dataset: Dataset; entry: EntryRecord }): JSX.Element {
  const { t, language } = useReader();
  const brief = briefOf(dataset, entry, language);
  // Nothing is listed twice: how one event led to another says more than the timeline, this more than "related".
  const explained = new Set(brief.related.flatMap(({ id, role }) => (role === undefined ? [] : [id])));
  const timeline = timelineOf(dataset, entry).filter(({ id }) => !explained.has(id));
  const dated = new Set(timeline.map(({ id }) => id));
  const related = brief.related.filter(({ id }) => !dated.has(id));
  return (
    <article class="entry">
      <header class="entry-head">
        <p class="kicker">{t(`type_${brief.type}`)}</p>
        <Heading title={brief.title} />
        <p class="other-title">
          <In language={language === "en" ? "ar" : "en"}>
            <Unbroken text={brief.otherTitle} />
          </In>
        </p>
        <p class="lead">{brief.identity}</p>
      </header>

      <Facts when={brief.when} place={brief.place} participants={brief.participants} />

      <section aria-labelledby="background">
        <h2 id="background">{t("library_background")}</h2>
        <Statements statements={brief.statements} dataset={dataset} except={entry.entry} />
      </section>

      {entry.kind === "actor" && entry.roles && entry.roles.length > 0 && (
        <section aria-labelledby="roles">
          <h2 id="roles">{t("library_roles")}</h2>
          <ul class="roles">
            {entry.roles.map((role) => (
              <li key={role.en}>
                {role[language]}
                {(role.from ?? role.to) !== undefined && (
                  <span class="quiet"> {periodText(role.from, role.to, language)}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}

      {timeline.length > 0 && (
        <section aria-labelledby="timeline">
          <h2 id="timeline">{t(entry.kind === "event" ? "library_around" : "library_timeline")}</h2>
          <ol class="items timeline">
            {timeline.map((event) => (
              <EntryRow key={event.id} entry={event} dated />
            ))}
          </ol>
        </section>
      )}

      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">{t("library_related")}</h2>
          <Related links={related} />
        </section>
      )}

      <Names entry={entry} language={language} />
    </article>
  );
}

/** Events by how one led to the other, then what merely belongs here. */
function Related({ links }: { links: readonly EntryLink[] }): JSX.Element {
  const { t } = useReader();
  const told = links.filter(({ role }) => role !== undefined && t.has(`brief_role_${role}`));
  const rest = links.filter((link) => !told.includes(link));
  const roles = [...new Set(told.map(({ role }) => role!))];
  return (
    <>
      {roles.length > 0 && (
        <dl class="facts">
          {roles.map((role) => (
            <div key={role}>
              <dt>{t(`brief_role_${role}`)}</dt>
              {told
                .filter((link) => link.role === role)
                .map((link) => (
                  <dd key={link.id}>
                    <DatedLink link={link} />
                  </dd>
                ))}
            </div>
          ))}
        </dl>
      )}
      <ul class="related">
        {rest.map((link) => (
          <li key={link.id}>
            <DatedLink link={link} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A link with its date, unless its title tells the date already. */
const DatedLink = ({ link: { id, title, when } }: { link: EntryLink }): JSX.Element => (
  <>
    <EntryLinkTo id={id}>{title}</EntryLinkTo>
    {when !== undefined && !title.includes(when) && <span class="quiet"> {when}</span>}
  </>
);

/** When, where and who. */
function Facts(props: {
  when: string | undefined;
  place: EntryLink | undefined;
  participants: readonly EntryLink[];
}): JSX.Element | null {
  const { t } = useReader();
  const roles = [...new Set(props.participants.map(({ role }) => role ?? ""))];
  if (props.when === undefined && !props.place && roles.length === 0) return null;
  return (
    <dl class="facts">
      {props.when !== undefined && (
        <div>
          <dt>{t("library_when")}</dt>
          <dd>{props.when}</dd>
        </div>
      )}
      {props.place && (
        <div>
          <dt>{t("library_where")}</dt>
          <dd>
            <EntryLinkTo id={props.place.id}>{props.place.title}</EntryLinkTo>
          </dd>
        </div>
      )}
      {roles.map((role) => (
        <div key={role}>
          <dt>{t(`brief_role_${role}`)}</dt>
          {props.participants
            .filter((one) => (one.role ?? "") === role)
            .map((one) => (
              <dd key={one.id}>
                <EntryLinkTo id={one.id}>{one.title}</EntryLinkTo>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}

/** The names by which the entry is found on pages, in every language; the reader's own first. */
function Names({ entry, language }: { entry: EntryRecord; language: Language }): JSX.Element {
  const { t } = useReader();
  const named = new Intl.DisplayNames(language, { type: "language" });
  const first: string[] = [language, ...LANGUAGES];
  const rank = (one: string): number => (first.includes(one) ? first.indexOf(one) : first.length);
  const languages = Object.keys(entry.names).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return (
    <details class="names">
      <summary>{t("library_names")}</summary>
      <dl class="facts">
        {languages.map((one) => (
          <div key={one}>
            <dt>{named.of(one)}</dt>
            {[...new Set(entry.names[one]?.map(({ text }) => text))].map((text) => (
              <dd key={text}>
                <In language={one}>{text}</In>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
