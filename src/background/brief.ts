import type { BriefReply, Request } from "../shared/messages.ts";
import { store } from "./pack.ts";

export async function answerBrief(_request: Extract<Request, { type: "brief" }>): Promise<BriefReply> {
  await store.start();
  return { state: "failed", message: "" };
}
