import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { directionOf } from "../shared/language.ts";
import type { Translate } from "../shared/i18n.ts";
import { KindIcon, kindOf } from "../shared/ui/kind-icon.tsx";
import { BriefBody } from "./brief-body.tsx";
import { Choice } from "./choice.tsx";
import { CopyButton } from "./copy-button.tsx";
import { BackIcon, CloseIcon, PinIcon } from "./icons.tsx";
import { Mute, Muted } from "./mute.tsx";
import { Unknown } from "./unknown.tsx";
import type { CardActions, CardView, Part } from "./view.ts";

/** Everything the card is drawn from. */
export interface CardProps {
  readonly view: CardView;
  readonly actions: CardActions;
  readonly t: Translate;
  /** Cuts a text at the names in it; `own` is the entry whose card it stands in. */
  readonly split: (text: string, own: number) => Part[];
}

/** The card: what a reader sees beside a mention. */
export function Card({ view, actions, t, split }: CardProps): JSX.Element {
  const brief = view.state === "ok" && view.briefs.length === 1 ? view.briefs[0] : undefined;
  const language = brief?.language ?? t.language;
  const several = view.state === "ok" && view.briefs.length > 1 ? view.briefs : undefined;
  const unfolded = useRef(new Set<string>());
  return (
    <div
      class={`theme card${view.sheet ? " sheet" : view.pinned ? " movable" : ""}`}
      role="dialog"
      tabIndex={-1}
      aria-label={brief ? `${brief.title}, ${t(`type_${brief.type}`)}` : t("card_label")}
      aria-describedby="body"
      aria-busy={view.state === "loading"}
      data-kind={brief && kindOf(brief)}
      lang={language}
      dir={directionOf(language)}
    >
      <div class="bar" title={view.pinned && !view.sheet ? t("card_move") : undefined}>
        {view.canGoBack && isAbout(view) && (
          <button
            type="button"
            class="icon back"
            aria-label={t("card_back")}
            title={t("card_back")}
            onClick={actions.back}
          >
            <BackIcon />
          </button>
        )}
        <p class="type">
          {brief && <KindIcon kind={kindOf(brief)} />}
          {brief
            ? t(`type_${brief.type}`)
            : several
              ? t(isInside(view) ? "card_inside" : "card_several")
              : ""}
        </p>
        {brief && <CopyButton key={brief.id} brief={brief} t={t} />}
        {isAbout(view) && (
          <button
            type="button"
            class="icon"
            aria-label={t("card_pin")}
            title={t("card_pin")}
            aria-pressed={view.pinned}
            onClick={() => actions.pin(!view.pinned)}
          >
            <PinIcon />
          </button>
        )}
        <button
          type="button"
          class="icon"
          aria-label={t("card_close")}
          title={t("card_close")}
          onClick={actions.close}
        >
          <CloseIcon />
        </button>
      </div>
      {/* Another entry's card begins at its top, and no button of it has the focus that one of the last had. */}
      <div class="body" id="body" key={brief?.id ?? view.state}>
        {brief && (
          <BriefBody brief={brief} actions={actions} t={t} split={split} unfolded={unfolded.current} />
        )}
        {several && <Choice briefs={several} actions={actions} t={t} />}
        <State view={view} actions={actions} t={t} />
      </div>
      {view.state === "ok" && (
        <div class="foot">
          {brief && (
            <button type="button" class="plain" onClick={() => actions.library(`#/entry/${brief.id}`)}>
              {t("card_library")}
            </button>
          )}
          {brief && view.canMute && (
            <button type="button" class="plain" onClick={actions.notThis}>
              {t("card_not_this")}
            </button>
          )}
          {view.site !== null && (
            <button type="button" class="plain" title={view.site} onClick={() => actions.site(false)}>
              {t("card_site_off")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const isInside = (view: CardView): boolean => view.state === "ok" && view.inside === true;

/** Whether a card is about somebody or something, and not about what was just switched off. */
const isAbout = ({ state }: CardView): boolean => state !== "off" && state !== "muted";

/** What the card says when there is no brief to show. */
function State({ view, actions, t }: Pick<CardProps, "view" | "actions" | "t">): JSX.Element | null {
  switch (view.state) {
    case "loading":
      return (
        <div class="loading" role="status" aria-label={t("card_loading")}>
          <i />
          <i />
          <i />
        </div>
      );
    case "gone":
      return (
        <p class="state" role="alert">
          {t("card_gone")}
        </p>
      );
    case "failed":
      return (
        <div class="state" role="alert" title={view.message}>
          <p>{t("card_failed")}</p>
          <button type="button" class="plain" onClick={actions.retry}>
            {t("card_retry")}
          </button>
        </div>
      );
    case "off":
      return (
        <div class="state" role="status">
          <p>{t("card_off", { site: view.site ?? "" })}</p>
          <button type="button" class="plain" onClick={() => actions.site(true)}>
            {t("card_undo")}
          </button>
        </div>
      );
    case "mute":
      return <Mute title={view.title} site={view.site} actions={actions} t={t} />;
    case "muted":
      return <Muted title={view.title} host={view.host} actions={actions} t={t} />;
    case "unknown":
      return <Unknown text={view.text} near={view.near} actions={actions} t={t} />;
    default:
      return view.briefs.length === 0 ? <p class="state">{t("card_empty")}</p> : null;
  }
}
