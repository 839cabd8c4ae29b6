import type { JSX } from "preact";
import type { Brief } from "../briefs/brief.ts";
import type { Translate } from "../shared/i18n.ts";
import type { CardActions } from "./view.ts";

/** A mention that may name several entries: each with who it is and why it may be meant. */
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
        <li key={brief.id}>
          <p class="type">{t(`type_${brief.type}`)}</p>
          <h2>
            <button type="button" class="title" onClick={() => actions.open(brief.entry)}>
              {brief.title}
            </button>
          </h2>
          <p class="identity">{brief.identity}</p>
          {brief.why && <p class="meta">{brief.why}</p>}
        </li>
      ))}
    </ul>
  );
}
