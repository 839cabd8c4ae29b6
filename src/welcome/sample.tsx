import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useReader } from "../shared/ui/localised.tsx";
import { foundHere } from "./content-api.ts";

/** How often to look whether the sample has been read, in ms: the dataset takes a second or two to install. */
const LOOK_AGAIN = 250;

/** A paragraph as a newspaper might have it, read by the very script that reads every page. */
export function Sample(): JSX.Element {
  const { t, settings } = useReader();
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    if (isRead) return;
    const timer = setInterval(() => foundHere() > 0 && setIsRead(true), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [isRead]);
  const touch = matchMedia("(any-hover: none)").matches;
  const how = settings.trigger === "hover" && touch ? "touch" : settings.trigger;
  return (
    <section class="sample" aria-labelledby="try">
      <h2 id="try">{t("welcome_try")}</h2>
      <p role="status">
        {settings.paused
          ? t("welcome_try_paused")
          : isRead
            ? t(`welcome_try_${how}`)
            : t("welcome_try_waiting")}
      </p>
      <blockquote>
        <p>{t("welcome_sample")}</p>
      </blockquote>
    </section>
  );
}
