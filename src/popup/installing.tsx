import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { watchInstall } from "../library/installing.ts";
import type { Install } from "../shared/storage-keys.ts";
import { useReader } from "../shared/ui/localised.tsx";

/** The dataset is being installed: how far it has come, once that is known. */
export function Installing(): JSX.Element {
  const { t } = useReader();
  const [install, setInstall] = useState<Install | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    watchInstall(setInstall, stop.signal);
    return () => stop.abort();
  }, []);
  return (
    <div class="message">
      <p class="message-title" role="status" id="installing">
        {t("popup_installing_title")}
      </p>
      <p class="message-text">{t("popup_installing_text")}</p>
      {install && <progress value={install.written} max={install.total} aria-labelledby="installing" />}
    </div>
  );
}
