import { type Doc, fieldOf, isDoc } from "./doc.ts";
import { Refusal } from "./refusal.ts";

export function segmentsOf(path: string): string[] {
  const segments = path.split(".");
  if (segments.includes("")) throw new Refusal(56, `the path '${path}' has an empty part`);
  return segments;
}

/** What stands there; undefined when nothing does. Lists are not looked into. */
export function valueAt(doc: Doc, path: string): unknown {
  let at: unknown = doc;
  for (const segment of segmentsOf(path)) {
    if (!isDoc(at)) return undefined;
    at = fieldOf(at, segment);
  }
  return at;
}

/** A filter's view: where the path meets a list, it goes on in each of its entries. */
export function valuesAt(value: unknown, [head, ...rest]: readonly string[]): unknown[] {
  if (head === undefined) return [value];
  if (Array.isArray(value)) return value.flatMap((entry) => (isDoc(entry) ? valuesAt(entry, [head, ...rest]) : []));
  if (!isDoc(value)) return [undefined];
  return valuesAt(fieldOf(value, head), rest);
}
