import type { JSX } from "preact";
import { readEntries } from "../library/installed.ts";
import { useLoaded } from "../library/use-loaded.ts";
import { askForAccess } from "../shared/access.ts";
import { isolate } from "../shared/i18n.ts";
import { browser } from "../shared/browser.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { Message, Skeleton } from "../shared/ui/message.tsx";
import { CastList, type CastItem } from "./cast-list.tsx";
import type { TabView } from "./use-tab.ts";

/** What the popup says of the page under it. */
export function PageView({ view, onJump }: { view: TabView; onJump: (item: CastItem) => void }): JSX.Element {
  const { t } = useReader();
  const { state } = view;
  switch (state.state) {
    case "loading":
      return <Skeleton lines={5} label={t("popup_loading")} />;
    case "found":
      return <Found state={state} again={view.again} onJump={onJump} />;
    case "off":
      return (
        <Message title={t("popup_off_title", { host: isolate(state.host) })} text={t("popup_off_text")} />
      );
    case "failed":
      return <Failed onRetry={view.again} />;
    case "absent":
      return (
        <Message title={t("popup_absent_title")} text={t("popup_absent_text")}>
          <button type="button" class="button" onClick={() => void reload(view)}>
            {t("popup_reload")}
          </button>
        </Message>
      );
    case "no-access":
      return (
        <Message title={t("popup_access_title")} text={t("popup_access_text")}>
          <button
            type="button"
            class="button"
            onClick={() => void askForAccess().then(view.again, view.again)}
          >
            {t("popup_access_allow")}
          </button>
        </Message>
      );
    case "paused":
      return <Message title={t("popup_paused_title")} text={t("popup_paused_text")} />;
    case "blocked":
      return <Message title={t("popup_blocked_title")} text={t("popup_blocked_text")} />;
    case "nothing":
      return <Message title={t("popup_nothing_title")} text={t("popup_nothing_text")} />;
  }
}

/** Something went wrong that trying again may mend. */
export function Failed({ onRetry }: { onRetry: () => void }): JSX.Element {
  const { t } = useReader();
  return (
    <Message title={t("popup_failed_title")} text={t("popup_failed_text")} alarm>
      <button type="button" class="button" onClick={onRetry}>
        {t("popup_retry")}
      </button>
    </Message>
  );
}

async function reload(view: TabView): Promise<void> {
  if (view.tab) await browser.tabs.reload(view.tab.id);
  view.again();
}

function Found(props: {
  state: Extract<TabView["state"], { state: "found" }>;
  /** Asks the page again: after an update its entries have other numbers. */
  again: () => void;
  onJump: (item: CastItem) => void;
}): JSX.Element {
  const { t } = useReader();
  const { entries, generation } = props.state;
  const numbers = entries.map(({ entry }) => entry);
  const records = useLoaded(`${generation} ${numbers.join(" ")}`, () => readEntries(generation, numbers));
  if (records.state === "failed") return <Failed onRetry={props.again} />;
  if (records.state === "loading") return <Skeleton lines={5} label={t("popup_loading")} />;
  const items = entries.flatMap((one) => {
    const record = records.value.get(one.entry);
    return record ? [{ ...one, record }] : [];
  });
  return <CastList items={items} onJump={props.onJump} />;
}
