/** As much of an OpenAPI document as is looked at here. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

interface Operation {
  parameters?: object[];
  security?: object[];
}

const reference = /"#\/components\/schemas\/([^"]+)"/g;

const idempotencyKey = {
  in: "header",
  name: "Idempotency-Key",
  required: false,
  description: "A retry with the same key gets the first answer and is applied once",
  schema: { type: "string", minLength: 16, maxLength: 200, pattern: "^[\\x21-\\x7e]{16,200}$" },
};

/**
 * The document as people read it: only schemas that a route names, each under the contract's own name, and what every
 * request may carry beside its body: a capability, and on mutations an idempotency key.
 */
export function tidyApiDocument(document: ApiDocument): ApiDocument {
  for (const operations of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      operation.security = [{}, { capability: [] }];
      if (method !== "get") operation.parameters = [...(operation.parameters ?? []), idempotencyKey];
    }
  }
  const { schemas } = document.components;
  const used = new Set<string>();
  for (const pending = namesIn(document.paths); pending.length > 0; ) {
    const name = pending.pop() ?? "";
    if (used.has(name)) continue;
    used.add(name);
    pending.push(...namesIn(schemas[name]));
  }
  document.components.schemas = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return renamed(document, used);
}

function namesIn(part: unknown): string[] {
  return Array.from(JSON.stringify(part).matchAll(reference), ([, name = ""]) => name);
}

/** The library tells what comes in from what goes out by a suffix, also where there is only one, or no difference. */
function renamed(document: ApiDocument, used: ReadonlySet<string>): ApiDocument {
  const { schemas } = document.components;
  const suffix = "Input";
  const shorter = new Map<string, string>();
  for (const name of used) {
    const base = name.slice(0, -suffix.length);
    if (!name.endsWith(suffix)) continue;
    if (!used.has(base) || JSON.stringify(schemas[base]) === JSON.stringify(schemas[name])) shorter.set(name, base);
  }
  const rename = <Part>(part: Part): Part =>
    JSON.parse(
      JSON.stringify(part).replace(reference, (whole, name: string) => whole.replace(name, shorter.get(name) ?? name)),
    );
  const kept = Object.entries(schemas).map(([name, schema]) => [shorter.get(name) ?? name, rename(schema)]);
  return {
    ...document,
    paths: rename(document.paths),
    components: { ...document.components, schemas: Object.fromEntries(kept) },
  };
}
