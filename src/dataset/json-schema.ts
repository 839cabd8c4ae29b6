import {
  ActorSource,
  ArticleSource,
  CldrSource,
  CommonWordsSource,
  DatasetSource,
  DecoySource,
  EventSource,
  TriggerClassSource,
} from "./schema.ts";

/** JSON Schema of the source files, generated from the schema that the compiler checks with: for editors. */

export type JsonSchema = Readonly<Record<string, unknown>>;

/** As much of the schema library's own objects as our schemas use. */
interface Node {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly wrapped?: Node;
  readonly item?: Node;
  readonly options?: readonly string[];
  readonly key?: Node;
  readonly value?: Node;
  readonly pipe?: readonly Node[];
  readonly requirement?: unknown;
}

/** What a step of a pipe adds; steps that only change the text (trim) add nothing. */
function constraintOf(step: Node, of: string): JsonSchema {
  const what = of === "array" ? "Items" : "Length";
  switch (step.type) {
    case "min_length":
      return { [`min${what}`]: step.requirement };
    case "max_length":
      return { [`max${what}`]: step.requirement };
    case "regex":
      return { pattern: (step.requirement as RegExp).source };
    case "url":
      return { format: "uri" };
    case "trim":
      return {};
    default:
      throw new TypeError(`no JSON Schema for "${step.type}"`);
  }
}

function schemaOf(node: Node): JsonSchema {
  if (node.pipe) {
    const [first, ...steps] = node.pipe as [Node, ...Node[]];
    return Object.assign({}, schemaOf({ ...first }), ...steps.map((step) => constraintOf(step, first.type)));
  }
  switch (node.type) {
    case "string":
    case "boolean":
      return { type: node.type };
    case "picklist":
      return { enum: node.options };
    case "optional":
      return schemaOf(node.wrapped!);
    case "array":
      return { type: "array", items: schemaOf(node.item!) };
    case "record":
      return {
        type: "object",
        propertyNames: schemaOf(node.key!),
        additionalProperties: schemaOf(node.value!),
      };
    case "strict_object": {
      const entries = Object.entries(node.entries!);
      return {
        type: "object",
        properties: Object.fromEntries(entries.map(([key, inner]) => [key, schemaOf(inner)])),
        required: entries.filter(([, inner]) => inner.type !== "optional").map(([key]) => key),
        additionalProperties: false,
      };
    }
    default:
      throw new TypeError(`no JSON Schema for "${node.type}"`);
  }
}

/** One definition for each kind of file. */
export function datasetJsonSchema(): JsonSchema {
  const sources = {
    dataset: DatasetSource,
    article: ArticleSource,
    actor: ActorSource,
    event: EventSource,
    cldr: CldrSource,
    commonWords: CommonWordsSource,
  };
  const definitions = Object.entries(sources).map(([name, source]) => [
    name,
    schemaOf(source as unknown as Node),
  ]);
  const decoys = { type: "array", items: schemaOf(DecoySource as unknown as Node) };
  const triggers = { type: "array", items: schemaOf(TriggerClassSource as unknown as Node) };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Source files of a Siyaq dataset",
    $defs: { ...Object.fromEntries(definitions), decoys, triggers },
  };
}
