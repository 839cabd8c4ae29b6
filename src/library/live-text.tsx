import { createContext, type ComponentChildren, type JSX } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { isEventMention } from "../events/as-mention.ts";
import type { Mention } from "../mentions/mention.ts";
import { kindOf } from "../shared/ui/kind-icon.tsx";
import type { Dataset } from "./dataset.ts";
import { readTables } from "./installed.ts";
import { readTexts, type Tables } from "./reading.ts";
import { hashOf } from "./routes.ts";
import { segments } from "./segments.ts";
import { useLoaded } from "./use-loaded.ts";

/** What texts are read with, once it is there; `none` when it cannot be read. */
export type Reading =
  { readonly state: "ready"; readonly tables: Tables } | { readonly state: "loading" | "none" };
export const Reading = createContext<Reading | null>(null);

/**
 * Brings the installed tables to the texts inside: the library finds mentions with the very engine and tables that
 * pages are read with. Without a names table (damaged, not there yet) texts are plain.
 */
export function ReadingProvider(props: { generation: string; children: ComponentChildren }): JSX.Element {
  const loaded = useLoaded(props.generation, () => readTables(props.generation));
  const reading = useMemo<Reading>(() => {
    if (loaded.state === "ready") return { state: "ready", tables: loaded.value };
    return { state: loaded.state === "failed" ? "none" : "loading" };
  }, [loaded]);
  return <Reading.Provider value={reading}>{props.children}</Reading.Provider>;
}

/** The marked mentions of texts that stand on one page together; see `readTexts`. */
export function useMentions(
  texts: readonly string[],
  pageDate: string | null,
): readonly (readonly Mention[])[] {
  const reading = useContext(Reading);
  const all = texts.join("\u0000");
  return useMemo(() => {
    if (reading?.state !== "ready") return texts.map(() => []);
    return readTexts(reading.tables, texts, pageDate).map((mentions) =>
      mentions.filter(({ strength }) => strength === "marked"),
    );
  }, [reading, all, pageDate]);
}

/** A text with its mentions as links to their entries. */
export function LiveText(props: {
  text: string;
  mentions: readonly Mention[];
  dataset: Dataset;
  /** An entry that is not linked: the one whose page this is. */
  except?: number;
  /** Takes a plain click on a mention; a click for a new tab follows the link as ever. */
  onOpen?: (mention: Mention, link: HTMLAnchorElement) => void;
}): JSX.Element {
  return (
    <>
      {segments(props.text, props.mentions).map((piece) => {
        const first = piece.mention?.entries[0];
        const entry =
          first === undefined || first === props.except ? undefined : props.dataset.numbered(first);
        if (!entry || !piece.mention) return piece.text;
        const { mention } = piece;
        return (
          <a
            key={piece.start}
            class={isEventMention(mention) ? "mention event" : "mention"}
            data-kind={kindOf(entry)}
            href={hashOf({ page: "entry", id: entry.id })}
            onClick={(event) => {
              if (!props.onOpen || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              props.onOpen(mention, event.currentTarget);
            }}
          >
            {piece.text}
          </a>
        );
      })}
    </>
  );
}
