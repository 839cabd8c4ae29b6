import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Brief } from "../briefs/brief.ts";
import type { Translate } from "../shared/i18n.ts";
import { copyText } from "./clipboard.ts";
import { briefAsText } from "./copy.ts";
import { CopyIcon, DoneIcon } from "./icons.tsx";

/** How long the card says that it copied: read at a glance, and gone before the next one is wanted. */
const SAID_MS = 2500;

/** Copies a brief with its citations, and says that it did: to the eye beside the button, and aloud. */
export function CopyButton({ brief, t }: { brief: Brief; t: Translate }): JSX.Element {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    const done = await copyText(briefAsText(brief, t));
    setSaid(t(done ? "card_copied" : "card_copy_failed"));
  };
  const isDone = said === t("card_copied");
  return (
    <>
      <span class="said" role="status">
        {said}
      </span>
      <button
        type="button"
        class="icon copy"
        aria-label={t("card_copy")}
        title={t("card_copy")}
        onClick={() => void copy()}
      >
        {isDone ? <DoneIcon /> : <CopyIcon />}
      </button>
    </>
  );
}
