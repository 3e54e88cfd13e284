import type { RowKey } from "./row-key.ts";

type JsonMap = { [key: string]: unknown };

export function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The state in which nothing is but this value in its place. */
export function stateWith({ field, entry, item }: RowKey, value: unknown): JsonMap {
  const inEntry = item === "" ? value : { [item]: value };
  return { [field]: entry === "" ? inEntry : { [entry]: inEntry } };
}

/** What stands in the place; undefined when nothing does. */
export function valueAt(state: JsonMap, { field, entry, item }: RowKey): unknown {
  let value: unknown = state;
  for (const key of [field, entry, item]) {
    if (key !== "") value = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}
