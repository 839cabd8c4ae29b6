import { describe, expect, it } from "vitest";
import written from "../../docs/dataset.schema.json";
import { datasetJsonSchema } from "./json-schema.ts";

describe("datasetJsonSchema", () => {
  it("is what docs/ holds (npm run dataset -- --schema writes it)", () =>
    expect(written).toEqual(datasetJsonSchema()));

  it("says what the compiler checks", () => {
    const { $defs } = datasetJsonSchema() as { $defs: Record<string, Record<string, unknown>> };
    expect(Object.keys($defs)).toEqual([
      "dataset",
      "article",
      "actor",
      "event",
      "cldr",
      "commonWords",
      "decoys",
      "triggers",
    ]);
    expect($defs["actor"]).toMatchObject({
      type: "object",
      additionalProperties: false,
      required: ["id", "title", "names", "identity", "background", "type"],
      properties: {
        id: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
        title: {
          required: ["en", "ar"],
          properties: { ar: { type: "string", minLength: 1, maxLength: 90 } },
        },
        background: {
          type: "array",
          minItems: 1,
          maxItems: 5,
          items: { required: ["en", "ar", "asOf", "cites"] },
        },
        type: { enum: ["person", "organisation", "media", "state", "place", "weapon", "programme"] },
      },
    });
    expect($defs["article"]).toMatchObject({ properties: { url: { type: "string", format: "uri" } } });
    expect($defs["decoys"]).toMatchObject({ type: "array", items: { required: ["text"] } });
  });
});
