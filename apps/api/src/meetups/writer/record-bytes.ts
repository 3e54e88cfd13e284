import type { Change } from "@pintpoint/core/change";
import { isMap, segmentsOf } from "@pintpoint/core/change";
import type { MeetupRecord } from "@pintpoint/core/meetups";
import { ownValue } from "@pintpoint/core/shared";

/** What V8 takes for a thing beside its content, in bytes, rounded up. */
const overhead = { map: 64, list: 32, key: 24, text: 16, number: 8 };

/** What a record costs to keep in memory, in bytes: an estimate that is rather too high than too low. */
export function recordBytes({ meetup, vault }: MeetupRecord): number {
  return valueBytes(meetup) + valueBytes(vault);
}

/**
 * By how many bytes a part grows (or shrinks) by `change`. Call before applying it: only the changed paths are looked
 * at, whatever the size of the meetup. A map that disappears with its last entry is not subtracted, so the sum is
 * rather too high; rereading the record counts anew.
 */
export function growthBy(part: object, { set, unset }: Change): number {
  let growth = 0;
  for (const [path, value] of Object.entries(set)) growth += valueBytes(value) + bytesToMakePath(part, path);
  for (const path of unset) growth -= bytesAtPath(part, path);
  return growth;
}

/** Bytes of what must be created for a value at `path`, less the bytes of the value there now. */
function bytesToMakePath(part: object, path: string): number {
  const segments = segmentsOf(path);
  let made = 0;
  let at: unknown = part;
  for (const [index, key] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const next = isMap(at) ? ownValue(at, key) : undefined;
    if (next === undefined) made += overhead.key + key.length + (isLast ? 0 : overhead.map);
    else if (isLast) made -= valueBytes(next);
    at = next;
  }
  return made;
}

function bytesAtPath(part: object, path: string): number {
  const segments = segmentsOf(path);
  let at: unknown = part;
  for (const key of segments) at = isMap(at) ? ownValue(at, key) : undefined;
  const key = segments.at(-1) ?? "";
  return at === undefined ? 0 : overhead.key + key.length + valueBytes(at);
}

function valueBytes(value: unknown): number {
  if (typeof value === "string") return overhead.text + 2 * value.length;
  if (typeof value !== "object" || value === null) return overhead.number;
  if (Array.isArray(value))
    return value.reduce((sum: number, item) => sum + overhead.number + valueBytes(item), overhead.list);
  let bytes = overhead.map;
  for (const [key, inner] of Object.entries(value)) bytes += overhead.key + key.length + valueBytes(inner);
  return bytes;
}
