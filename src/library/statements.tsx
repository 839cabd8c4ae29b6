import type { JSX } from "preact";
import type { BriefStatement } from "../briefs/brief.ts";
import { useReader } from "../shared/ui/localised.tsx";
import type { Dataset } from "./dataset.ts";
import { LiveText, useMentions } from "./live-text.tsx";
import { citationHash } from "./routes.ts";

/** Background statements: what is said, when it held, who claims it, and where it stands. */
export function Statements(props: {
  statements: readonly BriefStatement[];
  dataset: Dataset;
  except: number;
}): JSX.Element {
  const { t } = useReader();
  const mentions = useMentions(props.statements.map(({ text }) => text));
  return (
    <ol class="statements">
      {props.statements.map((one, at) => (
        <li key={one.text}>
          <p>
            <LiveText
              text={one.text}
              mentions={mentions[at] ?? []}
              dataset={props.dataset}
              except={props.except}
            />
          </p>
          <p class="meta">
            <span>{t("library_as_of", { date: one.asOf })}</span>
            {one.claimant !== undefined && <span>{t("library_claimant", { name: one.claimant })}</span>}
            <span>
              {t("library_sources")}{" "}
              {one.citations.map(({ ref, label }, number) => (
                <>
                  {number > 0 && t("library_list_comma")}
                  <a key={ref} href={citationHash(ref)}>
                    <bdi>{label}</bdi>
                  </a>
                </>
              ))}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
