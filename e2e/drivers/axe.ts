import type { AxeViolation } from "./driver.ts";

interface AxeResult {
  readonly violations: readonly {
    id: string;
    impact: string;
    nodes: readonly { html: string; failureSummary: string }[];
  }[];
}

/** The violations that count: serious and critical ones, with the places where they stand. */
export const seriousOnly = (result: AxeResult): AxeViolation[] =>
  result.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ html, failureSummary }) => `${html} — ${failureSummary}`),
    }));

/** The options of a run: all rules, or those named. */
export const axeOptions = (rules?: readonly string[]): string =>
  JSON.stringify(rules ? { runOnly: { type: "rule", values: rules } } : {});
