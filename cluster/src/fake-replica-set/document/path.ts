import { CommandError } from "./command-error.ts";
import { type Doc, fieldOf, isDoc } from "./doc.ts";

export function segmentsOf(path: string): string[] {
  const segments = path.split(".");
  if (segments.includes("")) throw new CommandError(56, `the path '${path}' has an empty part`);
  return segments;
}

/** What stands there; undefined when nothing does. Lists are not looked into. */
export function valueAt(doc: Doc, path: string): unknown {
  const segments = segmentsOf(path);
  rejectListIndexes(doc, segments);
  return segments.reduce<unknown>((at, segment) => (isDoc(at) ? fieldOf(at, segment) : undefined), doc);
}

/** A filter's view: where the path meets a list, it goes on in each of its entries. */
export function valuesAt(value: unknown, [head, ...rest]: readonly string[]): unknown[] {
  if (head === undefined) return [value];
  if (Array.isArray(value)) {
    rejectListIndexes(value, [head]);
    return value.flatMap((entry) => (isDoc(entry) ? valuesAt(entry, [head, ...rest]) : []));
  }
  return isDoc(value) ? valuesAt(fieldOf(value, head), rest) : [undefined];
}

/** MongoDB takes digits for a place, where there is a list; the fake replica set has no such thing. */
export function rejectListIndexes(value: unknown, segments: readonly string[]): void {
  let at = value;
  for (const segment of segments) {
    if (Array.isArray(at) && /^\d+$/.test(segment))
      throw new CommandError(9, "the fake replica set has no places in lists");
    if (!isDoc(at)) return;
    at = fieldOf(at, segment);
  }
}
