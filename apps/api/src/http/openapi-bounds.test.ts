import { beforeAll, expect, it } from "vitest";
import { createMeetupByHttp, testClientOf } from "../meetups/testing/test-client.ts";
import { createTestApp } from "../testing/create-test-app.ts";

/** As much of JSON Schema as the description comes to. */
interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  type?: string;
  const?: unknown;
  enum?: unknown[];
  examples?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  /** A field, and those without which it may not be there. */
  dependentRequired?: Record<string, string[]>;
  propertyNames?: Schema;
  additionalProperties?: boolean | Schema;
  minProperties?: number;
  maxProperties?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

interface Description {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

/** A body just inside a bound, or just outside; the bound in words. */
interface Probe {
  value: unknown;
  isAllowed: boolean;
  bound: string;
}

let description: Description;
let send: ReturnType<typeof testClientOf>;
beforeAll(async () => {
  send = testClientOf(await createTestApp());
  description = JSON.parse((await send("GET", "/api/v1/openapi.json")).text);
});

/** Two instants depend on each other, and of an edit on what is there: no schema says so. */
const together = ["start", "end"];

function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return name === undefined ? schema : (description.components.schemas[name] ?? {});
}

/** Some value that the schema allows. */
function valid(given: Schema): unknown {
  const schema = resolved(given);
  if (schema.examples !== undefined) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return valid(schema.anyOf[0] ?? {});
  switch (schema.type) {
    case "object":
      return schema.properties === undefined
        ? map(schema, schema.minProperties ?? 0)
        : Object.fromEntries(firstFields(schema).map(([name, inner]) => [name, valid(inner)]));
    case "array":
      return Array.from({ length: schema.minItems ?? 0 }, () => valid(schema.items ?? {}));
    case "string":
      return text(schema, schema.minLength ?? 1);
    case "integer":
      return schema.minimum ?? 0;
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      throw new Error(`no value is known for ${JSON.stringify(schema)}`);
  }
}

/** Those that have to be there; of an edit the last, which stands alone. */
function firstFields({ properties = {}, required = [], minProperties = 0, ...rest }: Schema): [string, Schema][] {
  const fields = Object.entries(properties).filter(([name]) => rest.dependentRequired?.[name] === undefined);
  const needed = fields.filter(([name]) => required.includes(name));
  return needed.length >= minProperties ? needed : fields.slice(-minProperties);
}

function map({ propertyNames = {}, additionalProperties }: Schema, entries: number): Record<string, unknown> {
  const value = typeof additionalProperties === "object" ? valid(additionalProperties) : null;
  const names = Array.from({ length: entries }, (_, n) => id(resolved(propertyNames), n));
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** `s_000000000007`, of a pattern such as `^s_[0-9A-Za-z]{12}$` or `^[sv]_…`. */
function id({ pattern = "" }: Schema, n: number): string {
  return `${/[a-z]/.exec(pattern)?.[0] ?? "x"}_${String(n).padStart(12, "0")}`;
}

function text(schema: Schema, length: number, character = "x"): string {
  return schema.pattern?.includes("{12}") ? id(schema, 0) : character.repeat(length);
}

function* probes(given: Schema, at = "body"): Generator<Probe> {
  const schema = resolved(given);
  if (schema.anyOf !== undefined) for (const one of schema.anyOf) yield* probes(one, at);
  else if (schema.type === "object" && schema.properties === undefined) yield* mapProbes(schema, at);
  else if (schema.type === "object") yield* objectProbes(schema, at);
  else if (schema.type === "array") yield* arrayProbes(schema, at);
  else if (schema.type === "string" && schema.enum === undefined) yield* textProbes(schema, at);
  else if (schema.type === "integer") {
    const { minimum = 0, maximum = 0 } = schema;
    for (const value of [minimum, maximum]) yield { value, isAllowed: true, bound: `${at} = ${value}` };
    for (const value of [minimum - 1, maximum + 1]) yield { value, isAllowed: false, bound: `${at} = ${value}` };
  } else if (schema.enum !== undefined) {
    for (const value of schema.enum) yield { value, isAllowed: true, bound: `${at} = ${value}` };
    yield { value: "none of these", isAllowed: false, bound: `${at}: none of the words` };
  }
}

function* objectProbes(schema: Schema, at: string): Generator<Probe> {
  const { properties = {}, required = [], minProperties = 0, dependentRequired = {} } = schema;
  const base = Object(valid(schema));
  // An alternative with two instants has no base that is known to be good.
  if (together.some((name) => required.includes(name))) return;
  yield { value: base, isAllowed: true, bound: `${at} as small as can be` };
  yield { value: { ...base, unknown: 1 }, isAllowed: false, bound: `${at}.unknown` };
  for (const name of required) {
    const { [name]: _, ...rest } = base;
    yield { value: rest, isAllowed: false, bound: `${at} without ${name}` };
  }
  if (minProperties > 0) yield { value: {}, isAllowed: false, bound: `${at} = {}` };
  for (const [name, inner] of Object.entries(properties)) {
    if (together.includes(name) || (name === "date" && required.length === 0)) continue;
    const needed = (dependentRequired[name] ?? []).map((other) => [other, valid(properties[other] ?? {})]);
    const around = { ...base, ...Object.fromEntries(needed) };
    if (needed.length > 0)
      yield { value: { ...base, [name]: valid(inner) }, isAllowed: false, bound: `${at}.${name} alone` };
    for (const { value, ...probe } of probes(inner, `${at}.${name}`))
      yield { ...probe, value: { ...around, [name]: value } };
  }
}

function* mapProbes(schema: Schema, at: string): Generator<Probe> {
  const { minProperties = 0, maxProperties = 0 } = schema;
  for (const entries of [minProperties, maxProperties])
    yield { value: map(schema, entries), isAllowed: true, bound: `${at}: ${entries} entries` };
  for (const entries of [minProperties - 1, maxProperties + 1].filter((count) => count >= 0))
    yield { value: map(schema, entries), isAllowed: false, bound: `${at}: ${entries} entries` };
}

function* arrayProbes({ items = {}, minItems = 0, maxItems = 0 }: Schema, at: string): Generator<Probe> {
  const many = (length: number) => Array.from({ length }, () => valid(items));
  for (const length of [minItems, maxItems])
    yield { value: many(length), isAllowed: true, bound: `${at}: ${length} items` };
  for (const length of [minItems - 1, maxItems + 1].filter((count) => count >= 0))
    yield { value: many(length), isAllowed: false, bound: `${at}: ${length} items` };
  for (const { value, ...probe } of probes(items, `${at}[0]`)) yield { ...probe, value: [value] };
}

function* textProbes(schema: Schema, at: string): Generator<Probe> {
  const { examples = [], minLength = 0, maxLength = 0, pattern } = schema;
  if (pattern?.includes("{12}")) {
    yield { value: `${id(schema, 0)}0`, isAllowed: false, bound: `${at}: an id that is too long` };
    return;
  }
  for (const value of examples) yield { value, isAllowed: true, bound: `${at} = ${value}` };
  const padded = (length: number, character = "x") => {
    const beginning = String(examples[0] ?? "");
    return beginning + character.repeat(Math.max(0, length - beginning.length));
  };
  // What has a form of its own cannot be made longer at will; a web address can.
  if (examples.length === 0 || pattern !== undefined)
    yield { value: padded(maxLength), isAllowed: true, bound: `${at}: ${maxLength} characters` };
  if (examples.length === 0) {
    yield { value: text(schema, maxLength, "🍺"), isAllowed: true, bound: `${at}: ${maxLength} pairs` };
    yield { value: text(schema, minLength), isAllowed: true, bound: `${at}: ${minLength} characters` };
  }
  yield { value: padded(maxLength + 1), isAllowed: false, bound: `${at}: ${maxLength + 1} characters` };
  if (minLength > 0) yield { value: "", isAllowed: false, bound: `${at}: empty` };
}

it("[LI1] [LI3] [LI4] [LI5] [LI45] the server refuses as malformed what the OpenAPI description forbids, and nothing at its bounds", async () => {
  let [allowed, forbidden] = [0, 0];
  const wrong: string[] = [];
  for (const [path, operations] of Object.entries(description.paths)) {
    for (const [method, { requestBody }] of Object.entries(operations)) {
      const schema = requestBody?.content["application/json"]?.schema;
      if (schema === undefined) continue;
      for (const { value, isAllowed, bound } of probes(schema)) {
        const here = await createMeetupByHttp(send);
        const of: Record<string, string> = {
          id: here.id,
          pid: here.anna.id,
          oid: path.includes("venues") ? here.venue : here.slot,
        };
        const url = path.replace(/\{(\w+)\}/g, (_whole, name: string) => of[name] ?? `c_${"0".repeat(12)}`);
        const verb = method === "post" ? "POST" : method === "put" ? "PUT" : method === "patch" ? "PATCH" : "DELETE";
        const { status, text } = await send(verb, url, { body: value, token: here.organiserToken });
        const told = `${verb} ${path}, ${bound}: ${status} ${text.slice(0, 300)}`;
        if ((status === 400) === isAllowed) wrong.push(told);
        if (isAllowed) allowed += 1;
        else forbidden += 1;
      }
    }
  }
  expect(wrong).toEqual([]);
  expect([allowed > 60, forbidden > 80]).toEqual([true, true]);
}, 120_000);
