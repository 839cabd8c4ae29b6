import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useReader } from "../shared/ui/localised.tsx";
import { askForAccess, mayRead, watchAccess } from "../shared/access.ts";

/** Whether the reader's browser lets Siyaq read pages, as far as it is known. */
type State = "unknown" | "given" | "missing" | "refused";

/**
 * Asks for access to web pages where the browser withholds it (Firefox lets readers take it away, Chromium lets
 * them give it by the click). Where it was given with the installation nothing shows.
 */
export function Access(): JSX.Element | null {
  const { t } = useReader();
  const [state, setState] = useState<State>("unknown");
  const [wasMissing, setWasMissing] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      const given = await mayRead();
      if (stop.signal.aborted) return;
      if (!given) setWasMissing(true);
      setState((before) => (given ? "given" : before === "refused" ? "refused" : "missing"));
    };
    void look();
    watchAccess(() => void look(), stop.signal);
    return () => stop.abort();
  }, []);
  if (state === "unknown" || (state === "given" && !wasMissing)) return null;
  return (
    <section class={`access access-${state}`} aria-labelledby="access">
      <h2 id="access">{t("welcome_access")}</h2>
      <p role="status">{t(`welcome_access_${state}`)}</p>
      {state !== "given" && (
        <button
          type="button"
          class="button"
          onClick={() =>
            // The browser asks only from a click: nothing may be awaited before.
            void askForAccess().then(
              (given) => setState(given ? "given" : "refused"),
              () => setState("refused"),
            )
          }
        >
          {t("welcome_access_allow")}
        </button>
      )}
    </section>
  );
}
