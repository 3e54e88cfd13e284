import { keyMinLengthField } from "./describe-responses.ts";

/** As much of an OpenAPI document as is looked at here. */
export interface OpenApiDocument {
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, unknown> };
}

interface OpenApiOperation {
  [keyMinLengthField]?: number;
  responses?: Record<string, OpenApiResponse>;
  parameters?: object[];
  security?: object[];
}

interface OpenApiResponse {
  description?: string;
  content?: Record<string, { schema?: object }>;
  headers?: Record<string, object>;
}

const reference = /"#\/components\/schemas\/([^"]+)"/g;

const idempotencyKey = (minLength: number) => ({
  in: "header",
  name: "Idempotency-Key",
  required: false,
  description: "A retry with the same key gets the first answer and is applied once",
  schema: { type: "string", minLength, maxLength: 200, pattern: `^[\\x21-\\x7e]{${minLength},200}$` },
});

const retryAfter = { description: "Seconds to wait", schema: { type: "integer", minimum: 1, maximum: 60 } };
const etag = { description: "Of the answer, for If-None-Match", schema: { type: "string" } };
const ifNoneMatch = { in: "header", name: "If-None-Match", required: false, schema: { type: "string" } };
/** Refusals that name when to come again. */
const retryableStatuses = new Set(["429", "503", "507"]);

/**
 * The document as people read it: only schemas that a route names, each under the contract's own name, and what every
 * request may carry beside its body: a capability, and on mutations an idempotency key.
 */
export function normalizeOpenApi(document: OpenApiDocument): OpenApiDocument {
  document.paths = byName(document.paths);
  for (const operations of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      operation.security = [{}, { capability: [] }];
      const { parameters = [], responses = {}, [keyMinLengthField]: keyMinLength = 16 } = operation;
      delete operation[keyMinLengthField];
      operation.parameters = parameters;
      if (method !== "get") parameters.push(idempotencyKey(keyMinLength));
      if ("304" in responses) parameters.push(ifNoneMatch);
      for (const [status, response] of Object.entries(responses)) {
        if (retryableStatuses.has(status)) response.headers = { "Retry-After": retryAfter };
        if ("304" in responses && (status === "200" || status === "304")) response.headers = { ETag: etag };
        narrowProblemCodes(response);
      }
    }
  }
  const { schemas } = document.components;
  const used = new Set<string>();
  for (const pending = schemaNamesIn(document.paths); pending.length > 0; ) {
    const name = pending.pop() ?? "";
    if (used.has(name)) continue;
    used.add(name);
    pending.push(...schemaNamesIn(schemas[name]));
  }
  document.components.schemas = byName(Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name))));
  return withPlainSchemaNames(document, used);
}

/** Paths and schemas come in the order in which modules were registered and loaded, which says nothing. */
function byName<Part>(parts: Record<string, Part>): Record<string, Part> {
  return Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of all codes of the problems, the few that come with this status of this route. */
function narrowProblemCodes({ description = "", content = {} }: OpenApiResponse): void {
  const media = content["application/problem+json"];
  if (media?.schema === undefined) return;
  const codes = { type: "object", properties: { code: { enum: description.split(", ") } } };
  media.schema = { allOf: [media.schema, codes] };
}

function schemaNamesIn(part: unknown): string[] {
  return Array.from(JSON.stringify(part).matchAll(reference), ([, name = ""]) => name);
}

/** The library tells what comes in from what goes out by a suffix, also where there is only one, or no difference. */
function withPlainSchemaNames(document: OpenApiDocument, used: ReadonlySet<string>): OpenApiDocument {
  const { schemas } = document.components;
  const suffix = "Input";
  const plainNames = new Map<string, string>();
  for (const name of used) {
    const base = name.slice(0, -suffix.length);
    if (!name.endsWith(suffix)) continue;
    if (!used.has(base) || JSON.stringify(schemas[base]) === JSON.stringify(schemas[name])) plainNames.set(name, base);
  }
  const rename = <Part>(part: Part): Part =>
    JSON.parse(
      JSON.stringify(part).replace(reference, (whole, name: string) =>
        whole.replace(name, plainNames.get(name) ?? name),
      ),
    );
  const kept = Object.entries(schemas).map(([name, schema]) => [plainNames.get(name) ?? name, rename(schema)]);
  return {
    ...document,
    paths: rename(document.paths),
    components: { ...document.components, schemas: Object.fromEntries(kept) },
  };
}
