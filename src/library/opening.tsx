import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Install } from "../shared/storage-keys.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { Skeleton } from "../shared/ui/message.tsx";
import { watchInstall } from "./installing.ts";

/** What shows until the dataset is there: how far its installation has come, if one is running. */
export function Opening(): JSX.Element {
  const { t } = useReader();
  const [install, setInstall] = useState<Install | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    watchInstall(setInstall, controller.signal);
    return () => controller.abort();
  }, []);
  if (!install || install.written >= install.total)
    return <Skeleton lines={8} label={t("library_loading")} />;
  return (
    <div class="message installing">
      <p class="message-title" role="status">
        {t("library_installing")}
      </p>
      <progress value={install.written} max={install.total} aria-label={t("library_installing")} />
      <p class="message-text">
        {t("library_installing_so_far", { written: install.written, total: install.total })}
        <br />
        {t("library_installing_text")}
      </p>
    </div>
  );
}
