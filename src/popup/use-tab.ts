import { useEffect, useState } from "preact/hooks";
import { updateBadge } from "../background/badge.ts";
import type { Settings } from "../shared/settings.ts";
import { currentTab, readTab } from "./page.ts";
import { stateOf, unsettled, type PopupState, type TabFacts } from "./state.ts";

/** How often a page that is still being read is asked again, in ms: quick enough to look alive. */
const ASK_AGAIN = 400;

export interface TabView {
  readonly state: PopupState;
  /** The tab, null until it is known. */
  readonly tab: {
    readonly id: number;
    readonly url: string | undefined;
    readonly windowId?: number;
    readonly incognito: boolean;
  } | null;
  /** Looks again, after an error or a change. */
  readonly again: () => void;
}

/** Follows the tab under the popup until there is nothing more to come. */
export function useTab(settings: Settings): TabView {
  const [round, setRound] = useState(0);
  const [tab, setTab] = useState<TabView["tab"]>(null);
  const [facts, setFacts] = useState<TabFacts | "failed" | null>(null);
  const { paused } = settings;
  const off = settings.off.join(" ");

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      try {
        const found = await currentTab();
        if (found?.id === undefined) throw new Error("no tab");
        const next = await readTab(found.id);
        if (stopped) return;
        const { id, windowId, incognito } = found;
        setTab({ id, url: next.url, incognito, ...(windowId === undefined ? {} : { windowId }) });
        setFacts(next);
        if (unsettled(stateOf(next, settings))) timer = setTimeout(look, ASK_AGAIN);
        // A page that grew since it reported: the badge shall say what the popup says.
        else void updateBadge(id);
      } catch {
        if (!stopped) setFacts("failed");
      }
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
    // Switching a site on again makes its frames scan anew: look then, too.
  }, [round, paused, off]);

  const state: PopupState =
    facts === null
      ? { state: "loading" }
      : facts === "failed"
        ? { state: "failed" }
        : stateOf(facts, settings);
  return {
    state,
    tab,
    again: () => {
      setFacts(null);
      setRound((n) => n + 1);
    },
  };
}
