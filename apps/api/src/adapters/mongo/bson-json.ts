import type { Json } from "@pintpoint/core/change";
import { Binary } from "mongodb";

/**
 * BSON strings are UTF-8 and cannot hold unpaired surrogates; JSON strings can. Such a string is stored as UTF-16
 * bytes. That is rare, so a flag in the document says whether to look for them.
 */
export type BsonValue = string | number | boolean | null | Binary | BsonValue[] | { [key: string]: BsonValue };

/** Makes values storable, and remembers whether any of them was strange. */
export class BsonEncoder {
  /** Some text was kept as bytes. */
  hasBinaryText = false;

  encode(value: unknown): BsonValue {
    if (typeof value === "string") return value.isWellFormed() ? value : this.#encodeText(value);
    if (value === null || typeof value === "number" || typeof value === "boolean") return value;
    if (Array.isArray(value)) return value.map((item) => this.encode(item));
    if (typeof value !== "object") throw new TypeError(`no JSON: ${typeof value}`);
    const map: { [key: string]: BsonValue } = {};
    for (const [key, inner] of Object.entries(value)) if (inner !== undefined) map[key] = this.encode(inner);
    return map;
  }

  #encodeText(text: string): Binary {
    this.hasBinaryText = true;
    return new Binary(Buffer.from(text, "utf16le"));
  }
}

/** Back to JSON; `value` is not used any more. */
export function decodeBson(value: BsonValue): Json {
  if (value instanceof Binary) return Buffer.from(value.buffer).toString("utf16le");
  if (Array.isArray(value)) return value.map(decodeBson);
  if (typeof value !== "object" || value === null) return value;
  const map: { [key: string]: Json } = {};
  for (const [key, inner] of Object.entries(value)) map[key] = decodeBson(inner);
  return map;
}
