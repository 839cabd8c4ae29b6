import type { BriefReply, LookUpReply } from "../shared/messages.ts";
import { updateBadge } from "./badge.ts";
import { answerBrief } from "./brief.ts";
import { eventsRead, sendScript } from "./late-scripts.ts";
import { openLibrary } from "./library-tab.ts";
import { answerLookUp } from "./look-up.ts";
import { readRequest } from "./request.ts";

/** As much of a message's sender as an answer depends on. */
export interface Sender {
  readonly frameId?: number | undefined;
  readonly tab?:
    { readonly id?: number; readonly windowId?: number; readonly incognito: boolean } | undefined;
}

/**
 * Answers a request of a content script; undefined for what is not one, which leaves it to nobody. Works from a
 * cold start: everything that an answer needs is read when it is asked for.
 */
export function route(
  message: unknown,
  sender: Sender,
): Promise<BriefReply | LookUpReply | void> | undefined {
  const request = readRequest(message);
  switch (request?.type) {
    case undefined:
      return undefined;
    case "ping":
      return Promise.resolve();
    case "found":
      return found(sender);
    case "count":
      return updateBadgeOf(sender);
    case "open-library":
      return openLibrary(request.hash, sender.tab ?? {});
    case "brief":
      return answerBrief(request);
    case "look-up":
      return answerLookUp(request);
  }
}

async function updateBadgeOf({ tab }: Sender): Promise<void> {
  if (tab?.id !== undefined) await updateBadge(tab.id);
}

async function found(sender: Sender): Promise<void> {
  const { tab, frameId } = sender;
  if (tab?.id === undefined) return;
  const frame = frameId ?? 0;
  await Promise.all([sendScript(tab.id, frame, "card.js"), updateBadgeOf(sender)]);
  await sendScript(tab.id, frame, "events.js");
  await eventsRead(tab.id, frame);
  await updateBadgeOf(sender);
}
