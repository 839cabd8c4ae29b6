import type { BriefReply, FrameRequest, LookUpReply, Request } from "../shared/messages.ts";
import { readSettings, SETTINGS_KEY, type Settings } from "../shared/settings.ts";

/** The part of the extension API that a content script uses; promises in both browsers. */
interface Api {
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: Request): Promise<unknown>;
    readonly onMessage: Listeners<
      (message: FrameRequest, sender: unknown, answer: (reply: unknown) => void) => void
    >;
  };
  readonly storage: {
    readonly local: {
      get(keys: string[]): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
    readonly onChanged: Listeners<(changes: StorageChanges, area: string) => void>;
  };
  readonly i18n: { getUILanguage(): string };
}

interface Listeners<F> {
  addListener(listener: F): void;
  removeListener(listener: F): void;
}

type StorageChanges = Record<string, { newValue?: unknown }>;

// Not webextension-polyfill: it would be 3 KB on every page for what both browsers have.
const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
const api = (browser ?? chrome)!;

/** Whether the extension that this script belongs to is still there. False after an update or removal. */
export function isAlive(): boolean {
  try {
    return api?.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

export const browserLanguage = (): string => api.i18n.getUILanguage();

const send = async (message: Request): Promise<unknown> => api.runtime!.sendMessage(message);

/** Sends something that has no answer; a lost message changes nothing. */
export function tell(message: Extract<Request, { type: "ping" | "found" | "count" | "open-library" }>): void {
  send(message).catch(() => {});
}

/** Asks for briefs. Never rejects: what goes wrong is an answer, too. */
export async function askBrief(
  request: Omit<Extract<Request, { type: "brief" }>, "type">,
): Promise<BriefReply> {
  try {
    const reply = (await send({ type: "brief", ...request })) as BriefReply | undefined;
    return reply ?? { state: "failed", message: "no answer" };
  } catch (error) {
    return { state: "failed", message: String(error) };
  }
}

/** Asks what a text names. Never rejects. */
export async function askLookUp(text: string, pageDate: string | null): Promise<LookUpReply> {
  try {
    const reply = (await send({ type: "look-up", text, pageDate })) as LookUpReply | undefined;
    return reply ?? { state: "failed", message: "no answer" };
  } catch (error) {
    return { state: "failed", message: String(error) };
  }
}

/** Reads keys of `storage.local`. */
export const readStored = (...keys: string[]): Promise<Record<string, unknown>> =>
  api.storage.local.get(keys);

/** Changes settings, starting from what is stored now. */
export async function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<void> {
  const now = readSettings((await readStored(SETTINGS_KEY))[SETTINGS_KEY]);
  await api.storage.local.set({ [SETTINGS_KEY]: { ...now, ...change(now) } });
}

/** Calls back with the keys of `storage.local` that changed, until the signal aborts. */
export function onStored(signal: AbortSignal, listener: (changes: StorageChanges) => void): void {
  listen(signal, api.storage.onChanged, (changes, area) => {
    if (area === "local") listener(changes);
  });
}

/** Answers what background and popup ask of this frame, until the signal aborts. */
export function onRequest(signal: AbortSignal, handle: (request: FrameRequest) => boolean): void {
  listen(signal, api.runtime!.onMessage, (request, _sender, answer) => answer(handle(request)));
}

function listen<F>(signal: AbortSignal, listeners: Listeners<F>, listener: F): void {
  listeners.addListener(listener);
  signal.addEventListener("abort", () => {
    // An orphan's API throws.
    if (isAlive()) listeners.removeListener(listener);
  });
}
