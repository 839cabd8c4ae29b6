import type * as v from "valibot";

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: "English", ar: "Arabic" };

const quoted = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** What a language's text belongs to: `"title"`, or `"background" 2` (from 1) in a list. */
function ownerOf(keys: readonly unknown[]): string {
  const owner = keys.at(-2);
  return typeof owner === "number" ? `"${String(keys.at(-3))}" ${owner + 1}` : `"${String(owner)}"`;
}

/** What the schema refused, as a sentence for an editor. */
export function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map((item) => item.key);
  const key = String(keys.at(-1) ?? "");
  const field = typeof keys.at(-1) === "number" ? `${String(keys.at(-2))}[${key}]` : key || "the file";
  if (issue.type === "strict_object" && issue.path && issue.expected === "never") {
    return `"${key}" is not a field of this record.`;
  }
  if (key === "cites" && (issue.input === undefined || issue.type === "min_length")) {
    return "The statement cites nothing: it needs at least one article#passage.";
  }
  if (issue.input === undefined) {
    const language = LANGUAGE_NAMES[key];
    if (language && keys.length > 1) return `The ${language} text of ${ownerOf(keys)} is missing.`;
    return `"${key}" is missing.`;
  }
  switch (issue.type) {
    case "max_length":
      return Array.isArray(issue.input)
        ? `"${field}" has ${issue.input.length} items, the limit is ${String(issue.requirement)}.`
        : `"${field}" is ${(issue.input as string).length} characters long, the limit is ${String(issue.requirement)}.`;
    case "min_length":
      return `"${field}" is empty.`;
    case "regex":
      return `${quoted(issue.input)} in "${field}" ${issue.message.startsWith("must") ? issue.message : "is not written as it must be"}.`;
    case "url":
      return `${quoted(issue.input)} is not a web address.`;
    default:
      return `${quoted(issue.input)} in "${field}" is not what belongs there: expected ${issue.expected ?? "something else"}.`;
  }
}
