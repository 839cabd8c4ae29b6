import type { JSX } from "preact";
import type { Dispute } from "../briefs/brief.ts";
import { useReader } from "../shared/ui/localised.tsx";
import { Sources } from "./statements.tsx";

/** Matters on which sources disagree: who says what, side by side, each with its sources. */
export function Disputes({ disputes }: { disputes: readonly Dispute[] }): JSX.Element {
  const { t } = useReader();
  return (
    <section class="disputes" aria-labelledby="disputes">
      <h2 id="disputes">{t("library_disputes")}</h2>
      {disputes.map(({ about, sides }) => (
        <section key={about} aria-label={about}>
          <h3>{about}</h3>
          <ul class="sides">
            {sides.map((side) => (
              <li key={side.text}>
                <p>
                  {side.claimant !== undefined && (
                    <strong>{t("library_side", { name: side.claimant })}</strong>
                  )}{" "}
                  {side.text}
                </p>
                <p class="meta">
                  <Sources citations={side.citations} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
