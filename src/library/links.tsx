import type { ComponentChildren, JSX } from "preact";
import { directionOf } from "../shared/language.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { hashOf } from "./routes.ts";

/** A link to an entry's page. */
export function EntryLinkTo(props: { id: string; children: ComponentChildren }): JSX.Element {
  return <a href={hashOf({ page: "entry", id: props.id })}>{props.children}</a>;
}

/** Text of the dataset in a language that is known: so voices and line breaks follow it, wherever it stands. */
export function In(props: { language: string; children: ComponentChildren }): JSX.Element {
  return (
    <span lang={props.language} dir={directionOf(props.language)}>
      {props.children}
    </span>
  );
}

/** The host of a web address; null for anything that is none, which nobody should be sent to. */
export function webHost(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === "https:" || protocol === "http:" ? hostname.replace(/^www\./, "") : null;
  } catch {
    return null;
  }
}

/** A way out to the web: opened by the reader's click alone, the host in sight, nothing told to the other side. */
export function SourceLink({ url }: { url: string }): JSX.Element | null {
  const { t } = useReader();
  const host = webHost(url);
  if (host === null) return null;
  return (
    <a class="source" href={url} target="_blank" rel="noreferrer noopener">
      {t("library_source_at")} <bdi dir="ltr">{host}</bdi>
      <span class="unseen"> {t("library_new_tab")}</span>
    </a>
  );
}
