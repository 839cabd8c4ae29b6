import { createContext, type ComponentChildren, type JSX } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { readNames } from "./installed.ts";
import type { NamesTable } from "../mentions/format.ts";
import { createPage } from "../mentions/licence.ts";
import type { Mention } from "../mentions/mention.ts";
import { scan } from "../mentions/scan.ts";
import type { Dataset } from "./dataset.ts";
import { hashOf } from "./routes.ts";
import { segments } from "./segments.ts";
import { useLoaded } from "./use-loaded.ts";

const Names = createContext<NamesTable | null>(null);

/**
 * Brings the installed names table to the texts inside: the library finds mentions with the very engine and
 * table that pages are read with. Without a table (damaged, not there yet) texts are plain.
 */
export function NamesProvider(props: { generation: string; children: ComponentChildren }): JSX.Element {
  const table = useLoaded(props.generation, () => readNames(props.generation));
  return (
    <Names.Provider value={table.state === "ready" ? table.value : null}>{props.children}</Names.Provider>
  );
}

/** The mentions of texts that stand on one page together, so that a full name in one licenses a short form in another. */
export function useMentions(texts: readonly string[]): readonly (readonly Mention[])[] {
  const table = useContext(Names);
  const all = texts.join("\u0000");
  return useMemo(() => {
    if (!table) return texts.map(() => []);
    const page = createPage<number>(table);
    texts.forEach((text, at) => page.set(at, scan(table, text)));
    return texts.map((_, at) => page.mentions(at).filter(({ strength }) => strength === "marked"));
  }, [table, all]);
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
            class="mention"
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
