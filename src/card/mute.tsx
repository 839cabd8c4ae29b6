import type { JSX } from "preact";
import type { Translate } from "../shared/i18n.ts";
import { isolate } from "../shared/i18n.ts";
import type { CardActions } from "./view.ts";

/** "Not this": asks where a name is to be muted. */
export function Mute(props: {
  readonly title: string;
  readonly site: string | null;
  readonly actions: CardActions;
  readonly t: Translate;
}): JSX.Element {
  const { title, site, actions, t } = props;
  return (
    <div class="state">
      <p>{t("card_mute_ask", { name: isolate(title) })}</p>
      <div class="answers">
        {site !== null && (
          <button type="button" class="answer" onClick={() => actions.mute(site)}>
            {t("card_mute_here", { site: isolate(site) })}
          </button>
        )}
        <button type="button" class="answer" onClick={() => actions.mute(null)}>
          {t("card_mute_everywhere")}
        </button>
      </div>
    </div>
  );
}

/** Says that a name was muted, and takes it back. */
export function Muted(props: {
  readonly title: string;
  readonly host: string | null;
  readonly actions: CardActions;
  readonly t: Translate;
}): JSX.Element {
  const { title, host, actions, t } = props;
  const name = isolate(title);
  return (
    <div class="state" role="status">
      <p>
        {host === null
          ? t("card_muted_everywhere", { name })
          : t("card_muted_here", { name, site: isolate(host) })}
      </p>
      <button type="button" class="plain" onClick={actions.unmute}>
        {t("card_undo")}
      </button>
    </div>
  );
}
