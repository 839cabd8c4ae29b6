import type { JSX } from "preact";
import type { Brief } from "../briefs/brief.ts";
import type { Translate } from "../shared/i18n.ts";
import { KindIcon, kindOf } from "../shared/ui/kind-icon.tsx";
import { bareTitle } from "../briefs/bare-title.ts";
import type { CardActions } from "./view.ts";

/** A mention that may name several entries: each with who it is, when it was, and why it may be meant. */
export function Choice({
  briefs,
  actions,
  t,
}: {
  briefs: readonly Brief[];
  actions: CardActions;
  t: Translate;
}): JSX.Element {
  return (
    <ul class="choice">
      {briefs.map((brief) => (
        <li key={brief.id} data-kind={kindOf(brief)}>
          <p class="type">
            <KindIcon kind={kindOf(brief)} />
            {t(`type_${brief.type}`)}
            {brief.when !== undefined && ` · ${brief.when}`}
          </p>
          <h2>
            <button type="button" class="title" onClick={() => actions.open(brief.entry)}>
              {bareTitle(brief.title, brief.when)}
            </button>
          </h2>
          <p class="identity">{brief.identity}</p>
          {brief.why && <p class="why">{brief.why}</p>}
        </li>
      ))}
    </ul>
  );
}
