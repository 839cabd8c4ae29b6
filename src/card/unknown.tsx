import type { JSX } from "preact";
import { isolate, type Translate } from "../shared/i18n.ts";
import type { NearName } from "../shared/messages.ts";
import type { CardActions } from "./view.ts";

/** Characters of the looked-up text that the answer repeats. */
const MOST_REPEATED = 60;

/** The dataset has nothing of the text that was looked up; names like it, if there are any. */
export function Unknown(props: {
  readonly text: string;
  readonly near: readonly NearName[];
  readonly actions: CardActions;
  readonly t: Translate;
}): JSX.Element {
  const { text, near, actions, t } = props;
  const said = text.length > MOST_REPEATED ? `${text.slice(0, MOST_REPEATED).trimEnd()}…` : text;
  return (
    <div class="state">
      <p role="status">{t("card_unknown", { text: isolate(said) })}</p>
      {near.length > 0 && (
        <div class="related">
          <h3>{t("card_near")}</h3>
          <ul>
            {near.map(({ entry, title, identity }) => (
              <li key={entry}>
                <button type="button" class="link" onClick={() => actions.open(entry)}>
                  {title}
                </button>
                <p class="meta">{identity}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
