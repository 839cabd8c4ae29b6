import type { JSX } from "preact";
import type { EntryLink } from "../briefs/brief.ts";
import type { EntryRecord, EventRecord } from "../dataset/schema.ts";
import { LANGUAGES, type Language } from "../shared/language.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { momentsOf, neighboursOf } from "./around.ts";
import { briefOf } from "./compose.ts";
import type { Dataset } from "./dataset.ts";
import { bareTitle } from "../briefs/bare-title.ts";
import { dateText, periodText } from "../briefs/dates.ts";
import { KindIcon, kindOf } from "../shared/ui/kind-icon.tsx";
import { hashOf } from "./routes.ts";
import { Disputes } from "./disputes.tsx";
import { Heading } from "./heading.tsx";
import { EntryLinkTo, In } from "./links.tsx";
import { PassagesAbout } from "./passage-list.tsx";
import { Unbroken } from "../shared/ui/unbroken.tsx";
import { Statements } from "./statements.tsx";
import { Timeline } from "./timeline.tsx";

/** Everything the dataset says of one actor or event. */
export function EntryPage({ dataset, entry }: { dataset: Dataset; entry: EntryRecord }): JSX.Element {
  const { t, language } = useReader();
  const brief = briefOf(dataset, entry, language);
  // The sides of a dispute, one by one, say it better than the sentence about them.
  const statements = brief.disputes ? brief.statements.filter(({ disputed }) => !disputed) : brief.statements;
  const moments = momentsOf(dataset, entry);
  // Nothing is listed twice: what stands on the line of time is not "related" once more.
  const timed = new Set(moments.map(({ event }) => event.id));
  const related = brief.related.filter(({ id }) => !timed.has(id));
  const roles = entry.kind === "actor" ? (entry.roles ?? []) : [];
  const kind = kindOf(entry);
  return (
    <article class="entry wide" data-kind={kind}>
      <header class="entry-head">
        <p class="kicker">
          <KindIcon kind={kind} /> {t(`type_${brief.type}`)}
        </p>
        <Heading title={brief.title} />
        <p class="other-title">
          <In language={language === "en" ? "ar" : "en"}>
            <Unbroken text={brief.otherTitle} />
          </In>
        </p>
        <p class="lead">{brief.identity}</p>
      </header>

      <div class="entry-side">
        <Facts when={brief.when} place={brief.place} participants={brief.participants} />
        {roles.length > 0 && (
          <section aria-labelledby="roles">
            <h2 id="roles">{t("library_roles")}</h2>
            <ul class="roles">
              {roles.map((role) => (
                <li key={role.en}>
                  {role[language]}
                  {(role.from ?? role.to) !== undefined && (
                    <span class="role-when"> {periodText(role.from, role.to, language)}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>

      <div class="entry-body">
        <section aria-labelledby="background">
          <h2 id="background">{t("library_background")}</h2>
          <Statements statements={statements} dataset={dataset} except={entry.entry} />
        </section>
        {brief.disputes && <Disputes disputes={brief.disputes} />}
        {moments.length > (entry.kind === "event" ? 1 : 0) && (
          <section aria-labelledby="timeline">
            <h2 id="timeline">{t(entry.kind === "event" ? "library_around" : "library_timeline")}</h2>
            <Timeline moments={moments} />
          </section>
        )}
        {related.length > 0 && (
          <section aria-labelledby="related">
            <h2 id="related">{t("library_related")}</h2>
            <ul class="names-only">
              {related.map((link) => (
                <li key={link.id} data-kind={kindAt(dataset, link.id)}>
                  <KindIcon kind={kindAt(dataset, link.id)} />
                  <EntryLinkTo id={link.id}>{link.title}</EntryLinkTo>
                </li>
              ))}
            </ul>
          </section>
        )}
        <PassagesAbout dataset={dataset} entry={entry} />
        <Names entry={entry} language={language} />
        {entry.kind === "event" && <Neighbours dataset={dataset} event={entry} />}
      </div>
    </article>
  );
}

/** The kind of an entry by its id. */
function kindAt(dataset: Dataset, id: string): string {
  const entry = dataset.entry(id);
  return entry ? kindOf(entry) : "";
}

/** One step back and one step on along the line of all events. */
function Neighbours({ dataset, event }: { dataset: Dataset; event: EventRecord }): JSX.Element {
  const { t, language } = useReader();
  const { earlier, later } = neighboursOf(dataset, event);
  const step = (to: EventRecord, way: "earlier" | "later"): JSX.Element => (
    <a
      class={`step ${way}`}
      href={hashOf({ page: "entry", id: to.id })}
      rel={way === "earlier" ? "prev" : "next"}
    >
      <span class="step-way">
        {t(`library_${way}`)} · {dateText(to.date, language)}
      </span>
      <span class="step-title">{bareTitle(to.title[language], dateText(to.date, language))}</span>
    </a>
  );
  return (
    <nav class="steps" aria-label={t("library_steps")}>
      {earlier && step(earlier, "earlier")}
      {later && step(later, "later")}
    </nav>
  );
}

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
