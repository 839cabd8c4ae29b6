import type { JSX } from "preact";
import type { CitationLink, EntryLink } from "../briefs/brief.ts";
import type { Translate } from "../shared/i18n.ts";
import { passageRoute } from "./reading.ts";
import type { CardActions, Part } from "./view.ts";

/** A link to another entry's card. */
export const Entry = ({
  link,
  actions,
  title = link.title,
}: {
  link: EntryLink;
  actions: CardActions;
  title?: string;
}): JSX.Element => (
  <button type="button" class="link" onClick={() => actions.open(link.entry)}>
    {title}
  </button>
);

/** A text with the names in it as links to their own cards. */
export const Names = ({ parts, actions }: { parts: readonly Part[]; actions: CardActions }): JSX.Element => (
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

/** Citation marks: the numbers of sources, each opens its passage in the library. */
export const Cites = ({
  citations,
  sources,
  actions,
  t,
}: {
  citations: readonly CitationLink[];
  sources: readonly { readonly ref: string }[];
  actions: CardActions;
  t: Translate;
}): JSX.Element => (
  <span class="marks">
    {citations.map(({ ref, label }) => {
      const number = sources.findIndex((one) => one.ref === ref) + 1;
      return (
        <button
          type="button"
          class="cite"
          data-citation={ref}
          aria-label={t("card_source", { number, label })}
          title={label}
          onClick={() => actions.library(passageRoute(ref))}
        >
          {number}
        </button>
      );
    })}
  </span>
);
