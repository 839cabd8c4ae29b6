import type { JSX } from "preact";
import type { Brief, EntryLink } from "../briefs/brief.ts";
import type { Translate } from "../shared/i18n.ts";
import { directionOf, LANGUAGES } from "../shared/language.ts";
import type { CardProps } from "./card.tsx";
import { Unbroken } from "../shared/ui/unbroken.tsx";
import { articlesOf, dateBeside, firstNamed, sourcesOf, type CardActions, type Part } from "./view.ts";

type Props = Pick<CardProps, "actions" | "t" | "split"> & { readonly brief: Brief };

/** A card is read in five seconds; the library has the rest. */
const MAX_STATEMENTS = 4;

/** One entry's brief: who or what, what happened, who says so, what it hangs together with. */
export function BriefBody({ brief, actions, t, split }: Props): JSX.Element {
  const other = LANGUAGES.find((language) => language !== brief.language)!;
  const statements = brief.statements.slice(0, MAX_STATEMENTS);
  const sources = sourcesOf(statements);
  const { place, participants, related } = brief;
  const when = dateBeside(brief.title, brief.when);
  // A name is a link where it stands first; a card full of dotted lines is hard to read and long to tab through.
  const seen = new Set<number>();
  const text = (value: string): JSX.Element => (
    <Names parts={firstNamed(split(value, brief.entry), seen)} actions={actions} />
  );
  return (
    <>
      <h2>
        <Unbroken text={brief.title} />
      </h2>
      {/* A name in its own script helps; the title of an event is our own wording. */}
      {brief.kind === "actor" && (
        <p class="other" lang={other} dir={directionOf(other)}>
          {brief.otherTitle}
        </p>
      )}
      {(when || place) && (
        <p class="meta when">
          {when ? <span>{when}</span> : `${t("role_place")}: `}
          {place && <Entry link={place} actions={actions} />}
        </p>
      )}
      <p class="identity">{text(brief.identity)}</p>
      <ul class="statements">
        {statements.map((statement) => (
          <li>
            <p>{text(statement.text)}</p>
            {/* Where it comes from, in one line: who says so, when it held, the sources. */}
            <p class="meta">
              {statement.claimant && (
                <span class="claimant">{t("card_claim", { who: statement.claimant })}</span>
              )}
              <span>{t("card_as_of", { date: statement.asOf })}</span>
              <span class="marks">
                {statement.citations.map(({ ref, label }) => (
                  <Cite
                    number={sources.findIndex((one) => one.ref === ref) + 1}
                    {...{ source: ref, label, actions, t }}
                  />
                ))}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {participants.length > 0 && (
        <div class="related">
          <h3>{t("card_participants")}</h3>
          <dl>
            {byRole(participants).map(([role, links]) => (
              <div key={role}>
                <dt>{t(`role_${role}`)}</dt>
                <dd>
                  {links.map((link, i) => (
                    <>
                      {i > 0 && t("card_comma")}
                      <Entry link={link} actions={actions} />
                    </>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {related.length > 0 && (
        <div class="related">
          <h3>{t("card_related")}</h3>
          <ul>
            {related.map((link) => (
              <li>
                <Entry link={link} actions={actions} />
                <span class="meta"> {dateBeside(link.title, link.when)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {sources.length > 0 && (
        <div class="sources">
          <h3>{t("card_sources")}</h3>
          <ul>
            {articlesOf(sources).map(({ ref, label, numbers }) => (
              <li>
                <span>{numbers.join(t("card_comma"))}</span>
                <button type="button" class="link" onClick={() => actions.library(passage(ref))}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="covers">{t("card_covers", { date: brief.coversUntil })}</p>
    </>
  );
}

/** The library's route to a passage: `article#p1` is `#/article/article/p1`. */
const passage = (ref: string): string => `#/article/${ref.replace("#", "/")}`;

/** Participants put together by what they did, in the order of the first of each. */
function byRole(links: readonly EntryLink[]): [string, EntryLink[]][] {
  const groups = new Map<string, EntryLink[]>();
  for (const link of links) {
    const role = link.role ?? "about";
    groups.set(role, [...(groups.get(role) ?? []), link]);
  }
  return [...groups];
}

const Entry = ({ link, actions }: { link: EntryLink; actions: CardActions }): JSX.Element => (
  <button type="button" class="link" onClick={() => actions.open(link.entry)}>
    {link.title}
  </button>
);

/** A text with the names in it as links to their own cards. */
const Names = ({ parts, actions }: { parts: readonly Part[]; actions: CardActions }): JSX.Element => (
  <>
    {parts.map((part) =>
      typeof part === "string" ? (
        part
      ) : (
        <button type="button" class="name" onClick={() => actions.follow(part.mention, part.surface)}>
          {part.surface}
        </button>
      ),
    )}
  </>
);

/** A citation mark: the number of a source, which opens its passage in the library. */
function Cite({
  number,
  source,
  label,
  actions,
  t,
}: {
  number: number;
  source: string;
  label: string;
  actions: CardActions;
  t: Translate;
}): JSX.Element {
  return (
    <button
      type="button"
      class="cite"
      data-citation={source}
      aria-label={t("card_source", { number, label })}
      title={label}
      onClick={() => actions.library(passage(source))}
    >
      {number}
    </button>
  );
}
