import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { bareTitle } from "../briefs/bare-title.ts";
import type { Brief } from "../briefs/brief.ts";
import { directionOf, LANGUAGES } from "../shared/language.ts";
import { Unbroken } from "../shared/ui/unbroken.tsx";
import type { CardProps } from "./card.tsx";
import { MoreIcon } from "./icons.tsx";
import { Entry, Names } from "./links.tsx";
import { Disputes, Later, Participants, Related, Sources, Statements, type Drawn } from "./parts.tsx";
import { citingOf, firstView, relatedElse, sidesOf } from "./reading.ts";
import { Strip } from "./strip.tsx";
import { firstNamed, sourcesOf } from "./view.ts";

type Props = Pick<CardProps, "actions" | "t" | "split"> & {
  readonly brief: Brief;
  /** Ids of the briefs that the reader unfolded while this card is open. */
  readonly unfolded: Set<string>;
};

/**
 * One entry's brief. At first what is read in five seconds: who or what, as of the page's date, and the two or
 * three statements that matter most; "More" unfolds the rest below, and nothing above it moves.
 */
export function BriefBody({ brief, actions, t, split, unfolded }: Props): JSX.Element {
  const [open, setOpen] = useState(unfolded.has(brief.id));
  const [why, setWhy] = useState(false);
  const drawnOnce = useRef(false);
  const reason = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (drawnOnce.current) actions.resized();
    drawnOnce.current = true;
    // It is in sight anyway, but for large text on a small screen, where nothing stays at the lower edge.
    if (why) reason.current?.scrollIntoView({ block: "nearest" });
  }, [open, why]);
  const { first, rest } = firstView(brief);
  const { acting, others } = sidesOf(brief);
  // A name is a link where it stands first; a card full of dotted lines is hard to read and long to tab through.
  const seen = new Set<number>();
  const drawn: Drawn = {
    actions,
    t,
    sources: sourcesOf(citingOf(brief)),
    text: (value) => <Names parts={firstNamed(split(value, brief.entry), seen)} actions={actions} />,
  };
  const unfold = (): void => {
    unfolded[open ? "delete" : "add"](brief.id);
    setOpen(!open);
  };
  return (
    <>
      <Head brief={brief} drawn={drawn} />
      <Participants links={acting} drawn={drawn} />
      <Statements statements={first.known} drawn={drawn} />
      <Later statements={first.later} drawn={drawn} />
      <Strip brief={brief} actions={actions} t={t} />
      <div class="folds">
        <button type="button" class="plain fold" aria-expanded={open} aria-controls="rest" onClick={unfold}>
          {t(open ? "card_less" : brief.disputes ? "card_more_disputed" : "card_more")}
          <MoreIcon />
        </button>
        {brief.why && (
          <button
            type="button"
            class="plain"
            aria-expanded={why}
            aria-controls="why"
            onClick={() => setWhy(!why)}
          >
            {t("card_why")}
          </button>
        )}
        {/* Stays at the lower edge with its button: in a full card it would unfold out of sight. */}
        <p class="why" id="why" ref={reason} hidden={!why}>
          {brief.why}
        </p>
      </div>
      <div id="rest" hidden={!open}>
        {open && (
          <>
            <Statements statements={rest.known} drawn={drawn} />
            <Later statements={rest.later} drawn={drawn} />
            <Disputes disputes={brief.disputes} drawn={drawn} />
            {others.length > 0 && (
              <div class="related">
                <h3>{t("card_participants")}</h3>
                <Participants links={others} drawn={drawn} />
              </div>
            )}
            <Related links={relatedElse(brief)} drawn={drawn} />
            <Sources drawn={drawn} />
            <p class="covers">{t("card_covers", { date: brief.coversUntil })}</p>
          </>
        )}
      </div>
    </>
  );
}

/** Name, other name, when and where, and who or what that is: as of the page's date, and by now. */
function Head({ brief, drawn: { actions, t, text } }: { brief: Brief; drawn: Drawn }): JSX.Element {
  const other = LANGUAGES.find((language) => language !== brief.language)!;
  const { place, when, now } = brief;
  const title = bareTitle(brief.title, when);
  const date = when !== undefined && !title.includes(when) ? when : undefined;
  return (
    <>
      <h2>
        <Unbroken text={title} />
      </h2>
      {/* A name in its own script helps; the title of an event is our own wording. */}
      {brief.kind === "actor" && (
        <p class="other" lang={other} dir={directionOf(other)}>
          {brief.otherTitle}
        </p>
      )}
      {(date || place) && (
        <p class="meta when">
          {date ? <span>{date}</span> : `${t("role_place")}: `}
          {place && <Entry link={place} actions={actions} />}
        </p>
      )}
      {now === undefined ? (
        <p class="identity">{text(brief.identity)}</p>
      ) : (
        <dl class="identity times">
          <div>
            <dt>{t("card_then")}</dt>
            <dd>{text(brief.identity)}</dd>
          </div>
          <div>
            <dt>{t("card_now")}</dt>
            <dd>{text(now)}</dd>
          </div>
        </dl>
      )}
    </>
  );
}
