import { findMentions } from "../mentions/find.ts";
import { openTable, type NamesTable } from "../mentions/format.ts";
import { hostOf, isOff } from "../shared/hosts.ts";
import type { Cast } from "../shared/messages.ts";
import {
  DEFAULT_SETTINGS,
  languageOf,
  readSettings,
  SETTINGS_KEY,
  type Settings,
} from "../shared/settings.ts";
import {
  ACTIVE_KEY,
  MUTES_KEY,
  tableKey,
  type ActiveMutes,
  type ActiveTable,
} from "../shared/storage-keys.ts";
import type { Look } from "./density.ts";
import type { FindEvents } from "./events.ts";
import { beginLife, type Life } from "./life.ts";
import { highlightKey } from "./key.ts";
import { lasting } from "./lasting.ts";
import { startPointer } from "./pointer.ts";
import { createLatePresenter } from "./late-presenter.ts";
import { startSession, type Session } from "./session.ts";
import { whenThereIsText } from "./text.ts";
import { browserLanguage, onRequest, onStored, readStored, tell } from "./transport.ts";

const life = beginLife();
// Pictures, plain XML and the like have no page to read.
if (life && document.documentElement?.namespaceURI === "http://www.w3.org/1999/xhtml") start(life);

/** Runs this frame: reads settings and table, and starts and stops the reading as they change. */
function start({ signal, isOver, watch }: Life): void {
  const key = highlightKey();
  const hosts = siteHosts();
  let settings: Settings = DEFAULT_SETTINGS;
  let generation: string | undefined;
  let mutes: ActiveMutes | undefined;
  let session: Session | null = null;
  let findEvents: FindEvents | undefined;
  let hasTold = false;
  let isWaiting = false;

  const { send, presenter } = startPointer(
    { at: (x, y) => session?.at(x, y) ?? null, trigger: () => settings.trigger, isOver },
    (toMachine) =>
      createLatePresenter(
        {
          language: () => languageOf(settings, browserLanguage()),
          names: (text) => (session ? findMentions(session.table, text) : []),
          key,
          generation: () => session?.generation ?? "",
          mayErr: () => session?.table.bits === 16,
          all: () => session?.inOrder() ?? [],
          refute: (placed) => session?.refute(placed),
          pin: (pinned) => toMachine({ on: "pin", pinned }),
          open: (over) => toMachine({ on: "open", over, by: "keys" }),
          close: () => toMachine({ on: "close" }),
          placed: (token, box) => toMachine({ on: "placed", token, box }),
        },
        signal,
      ),
    signal,
  );

  const look = (): Look => {
    const { marks, density } = settings;
    // Numbers of another generation mean other entries; the background is about to write those of this one.
    const own = mutes?.generation === generation ? (mutes?.entries ?? []) : [];
    const here = own.filter(([, host]) => host === null || hosts.includes(host));
    return { marks, density, muted: new Set(here.map(([entry]) => entry)) };
  };
  const isWanted = (): boolean => generation !== undefined && !hosts.some((host) => isOff(settings, host));
  const stop = (): void => {
    session?.stop();
    session = null;
    if (!presenter.saysOff) send({ on: "close" });
  };
  const open = async (): Promise<void> => {
    const wanted = generation!;
    const table = await loadTable(wanted);
    if (signal.aborted || session || !table || wanted !== generation || !isWanted()) return;
    session = startSession(
      {
        table,
        generation: wanted,
        look: look(),
        key,
        ignore: presenter.owns,
        idle: onIdle,
      },
      signal,
    );
  };
  const onIdle = (): void => {
    if (!session?.hasMarks || isOver()) return;
    watch(() => session?.hasMarks ?? false, () => session?.check()); // prettier-ignore
    findEvents?.(session);
    if (hasTold || session.cast().entries.length === 0) return;
    // A page rendered ahead (Chromium) has no tab to put a badge on yet.
    if ((document as { prerendering?: boolean }).prerendering)
      return document.addEventListener("prerenderingchange", onIdle, { once: true, signal });
    hasTold = true;
    tell({ type: "found" });
  };
  const react = (): void => {
    if (!isWanted()) return stop();
    if (session && session.generation !== generation) stop();
    if (session) session.show(look());
    else if (!isWaiting) {
      isWaiting = true;
      whenThereIsText(signal, () => {
        isWaiting = false;
        if (isWanted()) open().catch(isOver);
      });
    }
  };
  onRequest(signal, presenter.handle);
  onStored(signal, (changes) => {
    const stored = changes[SETTINGS_KEY];
    const active = changes[ACTIVE_KEY];
    const muted = changes[MUTES_KEY];
    if (stored) settings = readSettings(stored.newValue);
    if (active) generation = (active.newValue as ActiveTable | undefined)?.generation;
    if (muted) mutes = muted.newValue as ActiveMutes | undefined;
    if (stored || active || muted) react();
  });
  // A frame that waits for its first text has nothing left to read.
  const stateWithoutSession = (): Cast["state"] => (!isWanted() ? "off" : isWaiting ? "done" : "scanning");
  const cast = (): Cast =>
    session?.cast() ?? { generation: generation ?? "", entries: [], state: stateWithoutSession() };
  const events = (find: FindEvents): void => {
    findEvents ??= find;
    if (session) findEvents(session);
  };
  (globalThis as { siyaq?: unknown }).siyaq = { cast, signal, present: presenter.present, events };
  const read = async (): Promise<void> => {
    const stored = await readStored(SETTINGS_KEY, ACTIVE_KEY, MUTES_KEY);
    settings = readSettings(stored[SETTINGS_KEY]);
    generation = (stored[ACTIVE_KEY] as ActiveTable | undefined)?.generation;
    mutes = stored[MUTES_KEY] as ActiveMutes | undefined;
    react();
  };
  const recount = (): void => {
    const isOffHere = self === top && generation !== undefined && !settings.paused && !isWanted();
    if (hasTold || isOffHere) tell({ type: "count" });
  };
  // A page in the browser's back/forward cache hears of nothing (Firefox); it catches up when it comes back.
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && !isOver()) read().then(recount).catch(isOver);
  };
  lasting(() => globalThis.addEventListener("pageshow", onShow, { signal }), signal);
  read().then(recount).catch(isOver);
}

/** The names table of a generation, null when it is gone or damaged: a new one is announced by storage. */
async function loadTable(generation: string): Promise<NamesTable | null> {
  const key = tableKey(generation);
  const stored = (await readStored(key))[key];
  if (typeof stored !== "string") return null;
  try {
    return openTable(Uint8Array.fromBase64(stored));
  } catch {
    return null;
  }
}

/** The hosts that "this site" may mean here: the frame's own, and where it is told, that of the page around it. */
function siteHosts(): (string | null)[] {
  const around = [...(location.ancestorOrigins ?? [])].at(-1);
  const own = hostOf(location.href) ?? hostOf(globalThis.origin);
  return around === undefined ? [own] : [own, hostOf(around)];
}
