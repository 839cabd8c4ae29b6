import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { openLibrary } from "../background/library-tab.ts";
import { askFrame, type TabEntry } from "../background/frames.ts";
import { useLoaded } from "../library/use-loaded.ts";
import { browser } from "../shared/browser.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { Skeleton } from "../shared/ui/message.tsx";
import { Head } from "./head.tsx";
import { readNames } from "./installed.ts";
import { Failed, PageView } from "./page-view.tsx";
import { SearchField } from "./search-field.tsx";
import { SearchResults } from "./search-results.tsx";
import { useTab } from "./use-tab.ts";

/** The toolbar popup: the two switches, who and what is on the page, and a search over everything. */
export function App(): JSX.Element {
  const { t, settings } = useReader();
  const view = useTab(settings);
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const query = typed.trim();
  const [reading, setReading] = useState(0);
  const names = useLoaded(query === "" ? null : `names ${reading}`, readNames);
  const hits = query !== "" && names.state === "ready" ? names.value.search(query) : [];
  const found = view.state.state === "found" ? view.state : null;
  const status = (): string => {
    if (query !== "") return hits.length > 0 ? t.count("popup_results", hits.length) : "";
    if (!found) return "";
    return t.count(found.scanning ? "popup_found_so_far" : "popup_found", found.entries.length);
  };

  const open = async (hash: string): Promise<void> => {
    await openLibrary(hash, view.tab ?? {});
    window.close();
  };
  const openOptions = async (): Promise<void> => {
    await browser.runtime.openOptionsPage();
    window.close();
  };
  const jump = async ({ entry, frameId }: TabEntry, nth: number, stay: boolean): Promise<void> => {
    const isThere = view.tab && (await askFrame(view.tab.id, frameId, { type: "jump", entry, nth }));
    if (!isThere) view.again();
    else if (!stay) window.close();
  };
  const firstRow = (): HTMLElement | null => main.current?.querySelector<HTMLElement>("button, a") ?? null;

  // Who opens the popup by keyboard types at once; on a touch screen that would bring up the keyboard.
  useEffect(() => {
    if (!matchMedia("(pointer: coarse)").matches) field.current?.focus();
  }, []);

  // Numbers of another generation mean other entries.
  const isSame = found !== null && names.state === "ready" && found.generation === names.value.generation;
  const onPage = new Map(isSame ? found.entries.map((one) => [one.entry, one]) : []);
  return (
    <>
      <Head view={view} onLibrary={() => void open("#/")} onOptions={() => void openOptions()} />
      <SearchField
        field={field}
        typed={typed}
        onType={setTyped}
        onEnter={() => query !== "" && firstRow()?.click()}
        onDown={() => firstRow()?.focus()}
      />
      <main
        ref={main}
        onKeyDown={(event) => {
          // The list took those that lead to another row of it.
          if (event.defaultPrevented || (event.key !== "ArrowUp" && event.key !== "Escape")) return;
          if (event.key === "Escape" && typed === "") return;
          event.preventDefault();
          if (event.key === "Escape") setTyped("");
          field.current?.focus();
        }}
      >
        {/* Always there, so that assistive technology hears every change of it. */}
        <p class="found" role="status">
          {status()}
        </p>
        {query === "" ? (
          <PageView
            view={view}
            onJump={(item, nth, stay) => void jump(item, nth, stay)}
            onLibrary={() => void open("#/")}
          />
        ) : names.state === "ready" ? (
          <SearchResults
            query={query}
            generation={names.value.generation}
            hits={hits}
            onPage={onPage}
            onJump={(item) => void jump(item, 0, false)}
            onOpen={(hash) => void open(hash)}
            onStale={() => setReading(reading + 1)}
          />
        ) : names.state === "failed" ? (
          <Failed onRetry={names.retry} />
        ) : (
          <Skeleton lines={4} label={t("popup_searching")} />
        )}
      </main>
    </>
  );
}
