import type { Json } from "./change.ts";
import { isMap } from "./path.ts";

/**
 * A deep copy that shares nothing with `value`; fields that are undefined are left out, as JSON does. Throws on what
 * JSON cannot carry and on the key `__proto__`.
 */
export function copyJson(value: unknown): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(copyJson);
  if (!isMap(value)) throw new TypeError(`JSON cannot carry a ${typeof value}`);
  const copy: { [key: string]: Json } = {};
  for (const key of Object.keys(value)) {
    if (key === "__proto__") throw new RangeError("a key __proto__ is refused");
    const field = value[key];
    if (field !== undefined) copy[key] = copyJson(field);
  }
  return copy;
}
