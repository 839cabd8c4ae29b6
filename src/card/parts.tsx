import type { JSX } from "preact";
import { bareTitle } from "../briefs/bare-title.ts";
import type { Brief, BriefStatement, CitationLink, EntryLink } from "../briefs/brief.ts";
import type { CardProps } from "./card.tsx";
import { Cites, Entry } from "./links.tsx";
import { byRole, passageRoute } from "./reading.ts";
import { articlesOf } from "./view.ts";

/** What the parts of a brief are drawn with. */
export interface Drawn extends Pick<CardProps, "actions" | "t"> {
  readonly sources: readonly CitationLink[];
  /** A text with the names in it as links. */
  readonly text: (value: string) => JSX.Element;
}

/** Statements, each with where it comes from in one line: who says so, when it held, the sources. */
export const Statements = ({
  statements,
  drawn: { actions, t, sources, text },
}: {
  statements: readonly BriefStatement[];
  drawn: Drawn;
}): JSX.Element | null =>
  statements.length === 0 ? null : (
    <ul class="statements">
      {statements.map((statement) => (
        <li>
          <p>{text(statement.text)}</p>
          <p class="meta">
            {statement.claimant && (
              <span class="claimant">{t("card_claim", { who: statement.claimant })}</span>
            )}
            <span>{t("card_as_of", { date: statement.asOf })}</span>
            <Cites citations={statement.citations} {...{ sources, actions, t }} />
          </p>
        </li>
      ))}
    </ul>
  );

/** What became known after the page was written, set apart so that nobody takes it for known then. */
export const Later = ({
  statements,
  drawn,
}: {
  statements: readonly BriefStatement[];
  drawn: Drawn;
}): JSX.Element | null =>
  statements.length === 0 ? null : (
    <div class="later">
      <h3>{drawn.t("card_later")}</h3>
      <Statements statements={statements} drawn={drawn} />
    </div>
  );

/** Who took part, by what they did. */
export const Participants = ({
  links,
  drawn: { actions, t },
}: {
  links: readonly EntryLink[];
  drawn: Drawn;
}): JSX.Element | null =>
  links.length === 0 ? null : (
    <dl>
      {byRole(links).map(([role, those]) => (
        <div key={role}>
          <dt>{t(`role_${role}`)}</dt>
          <dd>
            {those.map((link, at) => (
              <>
                {at > 0 && t("card_comma")}
                <Entry link={link} actions={actions} />
              </>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );

/** What sources disagree on: the matter, and under it who says what. */
export const Disputes = ({
  disputes = [],
  drawn: { actions, t, sources },
}: {
  disputes: Brief["disputes"];
  drawn: Drawn;
}): JSX.Element | null =>
  disputes.length === 0 ? null : (
    <div class="disputes">
      <h3>{t("card_disputes")}</h3>
      {disputes.map(({ about, sides }) => (
        <>
          <h4>{about}</h4>
          <ul>
            {sides.map((side) => (
              <li>
                {side.claimant && <b>{t("card_says", { who: side.claimant })} </b>}
                {side.text}
                <Cites citations={side.citations} {...{ sources, actions, t }} />
                {side.later && <span class="meta"> {t("card_side_later")}</span>}
              </li>
            ))}
          </ul>
        </>
      ))}
    </div>
  );

/** Other entries that belong here. */
export const Related = ({
  links,
  drawn: { actions, t },
}: {
  links: readonly EntryLink[];
  drawn: Drawn;
}): JSX.Element | null =>
  links.length === 0 ? null : (
    <div class="related">
      <h3>{t("card_related")}</h3>
      <ul>
        {links.map((link) => (
          <li>
            <Entry link={link} actions={actions} title={bareTitle(link.title, link.when)} />
            {link.when !== undefined && <span class="meta"> {link.when}</span>}
          </li>
        ))}
      </ul>
    </div>
  );

/** The articles cited, each once, with the numbers of its passages. */
export const Sources = ({ drawn: { actions, t, sources } }: { drawn: Drawn }): JSX.Element | null =>
  sources.length === 0 ? null : (
    <div class="sources">
      <h3>{t("card_sources")}</h3>
      <ul>
        {articlesOf(sources).map(({ ref, label, numbers }) => (
          <li>
            <span>{numbers.join(t("card_comma"))}</span>
            <button type="button" class="link" onClick={() => actions.library(passageRoute(ref))}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
