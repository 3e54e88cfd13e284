import fc from "fast-check";
import { z } from "zod";
import { arbitraryExisting, placeholderNames } from "./existing-ids.ts";

/** The part of JSON Schema that the contract uses. */
interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** Texts with a meaning that a schema does not have. */
const meanings: Record<string, fc.Arbitrary<string>> = {
  Instant: fc.constantFrom("2026-12-24T10:00:00Z", "2026-12-24T12:30:00.5+01:00", "2027-03-28T01:30:00Z"),
  Day: fc.constantFrom("2026-12-24", "2027-02-28"),
  TimeZone: fc.constantFrom("Europe/Berlin", "UTC", "Asia/Tokyo", "America/St_Johns"),
  WebUrl: fc.constantFrom("https://bar.example/menu?x=1", "http://localhost:8080"),
};

/** What the schema describes, made from it alone; ids and tokens are mostly those of what is there at the time. */
export function valuesOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const json: JsonSchema = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: "input" })));
  return valuesBy(json, json.$defs ?? {});
}

function valuesBy(schema: JsonSchema, defs: Record<string, JsonSchema>): fc.Arbitrary<unknown> {
  const by = (inner: JsonSchema) => valuesBy(inner, defs);
  if (schema.$ref !== undefined) return namedValues(schema.$ref.slice("#/$defs/".length), defs);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(by));
  switch (schema.type) {
    case "object":
      return objects(schema, by);
    case "array":
      return fc.array(by(schema.items ?? {}), { maxLength: 3 });
    case "string":
      return strings(schema);
    case "integer":
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 100, 100) });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      throw new Error(`no values are known for ${JSON.stringify(schema)}`);
  }
}

function namedValues(name: string, defs: Record<string, JsonSchema>): fc.Arbitrary<unknown> {
  const plain = valuesBy(defs[name] ?? {}, defs);
  const meant = meanings[name];
  if (meant !== undefined) return meant;
  return placeholderNames.includes(name) ? fc.oneof({ weight: 5, arbitrary: arbitraryExisting(name) }, plain) : plain;
}

function objects(
  { properties, required = [], propertyNames, additionalProperties }: JsonSchema,
  by: (inner: JsonSchema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  if (properties !== undefined) {
    const fields: Record<string, fc.Arbitrary<unknown>> = {};
    for (const [name, inner] of Object.entries(properties)) fields[name] = by(inner);
    return fc.record(fields, { requiredKeys: required });
  }
  const keys = by(propertyNames ?? { type: "string" }).map(String);
  const values = typeof additionalProperties === "object" ? by(additionalProperties) : fc.jsonValue();
  return fc.dictionary(keys, values, { minKeys: 1, maxKeys: 3 });
}

function strings({ pattern, minLength = 1, maxLength = 60 }: JsonSchema): fc.Arbitrary<string> {
  // Of a text the pattern says only that it is not blank.
  if (pattern !== undefined && pattern !== "\\S") return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 60) });
}
