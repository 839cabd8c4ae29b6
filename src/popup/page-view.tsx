import type { JSX } from "preact";
import { placesIn } from "../background/frames.ts";
import { useLoaded } from "../library/use-loaded.ts";
import { askForAccess } from "../shared/access.ts";
import { isolate } from "../shared/i18n.ts";
import { browser } from "../shared/browser.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { Message, Skeleton } from "../shared/ui/message.tsx";
import { CastList, type CastItem, type OnJump } from "./cast-list.tsx";
import { readEntries } from "./installed.ts";
import { Installing } from "./installing.tsx";
import type { TabView } from "./use-tab.ts";

/** What the popup says of the page under it. */
export function PageView(props: { view: TabView; onJump: OnJump; onLibrary: () => void }): JSX.Element {
  const { t } = useReader();
  const { view } = props;
  const { state } = view;
  switch (state.state) {
    case "loading":
      return <Skeleton lines={5} label={t("popup_loading")} />;
    case "installing":
      return <Installing />;
    case "found":
      return <Found state={state} view={view} onJump={props.onJump} />;
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
      return (
        <Message title={t("popup_nothing_title")} text={t("popup_nothing_text")}>
          <button type="button" class="button" onClick={props.onLibrary}>
            {t("popup_open_library")}
          </button>
        </Message>
      );
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
  view: TabView;
  onJump: OnJump;
}): JSX.Element {
  const { t } = useReader();
  const { view } = props;
  const { entries, generation } = props.state;
  const numbers = entries.map(({ entry }) => entry);
  const what = `${generation} ${entries.map(({ entry, count }) => `${entry}:${count}`).join(" ")}`;
  const records = useLoaded(`${generation} ${numbers.join(" ")}`, () => readEntries(generation, numbers));
  // Later than the list, and without them there is a list all the same.
  const places = useLoaded(view.tab && what, () => placesIn(view.tab!.id).catch(() => []));
  const placed = places.state === "ready" ? places.value : [];
  const others = [...new Set(placed.flatMap(({ or }) => or ?? []))];
  const also = useLoaded(others.length > 0 ? `${generation} ${others.join(" ")}` : null, () =>
    readEntries(generation, others),
  );
  // Its entries have other numbers after an update: the page is asked again.
  if (records.state === "failed") return <Failed onRetry={view.again} />;
  if (records.state === "loading") return <Skeleton lines={5} label={t("popup_loading")} />;
  const whereOf = new Map(placed.map((one) => [one.entry, one]));
  const items = entries.flatMap((one): CastItem[] => {
    const record = records.value.get(one.entry);
    if (!record) return [];
    const where = one.frameId === 0 ? whereOf.get(one.entry) : undefined;
    const or = also.state === "ready" ? (where?.or ?? []).flatMap((each) => also.value.get(each) ?? []) : [];
    return [{ ...one, record, strokes: where?.at ?? [], or }];
  });
  return <CastList items={items} onJump={props.onJump} />;
}
