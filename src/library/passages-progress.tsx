import type { JSX } from "preact";
import { useReader } from "../shared/ui/localised.tsx";
import type { Passages } from "./use-passages.ts";

/** How far the reading of all passages has come; nothing once it is over. */
export function PassagesProgress({ passages }: { readonly passages: Passages }): JSX.Element | null {
  const { t } = useReader();
  return passages.state === "reading" ? (
    <p class="quiet">
      <label>
        {t("library_passages_reading")} <progress value={passages.done} max={passages.total} />
      </label>
    </p>
  ) : null;
}
