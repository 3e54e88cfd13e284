import { applyInPlace, type Change, type Json } from "@pintpoint/core";

/** Which first-level maps have rows of their own, and how many keys name a row. What is not here is a field. */
const keysOfMap = {
  slots: 1,
  venues: 1,
  participants: 1,
  votes: 1,
  comments: 1,
  tokens: 1,
  // One row a person: a yes to a full bar must not rewrite the whole line.
  queue: 2,
  reconfirm: 2,
  receipts: 2,
} as const;

type MapName = keyof typeof keysOfMap;

export const meetupMaps = [
  "slots",
  "venues",
  "participants",
  "votes",
  "queue",
  "reconfirm",
  "comments",
] as const satisfies readonly MapName[];
export const vaultMaps = ["tokens", "receipts"] as const satisfies readonly MapName[];

/** `inner` is empty where one key names a row. */
export interface EntryRow {
  map: string;
  key: string;
  inner: string;
  value: string;
}

/** A row, or all rows that begin so: `key` or `inner` absent means all. */
export interface RowRange {
  map: string;
  key?: string;
  inner?: string;
}

type Document = { [key: string]: Json };

const isMapName = (name: string): name is MapName => Object.hasOwn(keysOfMap, name);
const isObject = (value: Json | undefined): value is Document =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The rows that a path reads or writes; null when it is a field's. */
export function rangeOf(path: string): RowRange | null {
  const [map = "", key, inner] = path.split(".");
  if (!isMapName(map)) return null;
  if (key === undefined) return { map };
  if (keysOfMap[map] === 1) return { map, key, inner: "" };
  return inner === undefined ? { map, key } : { map, key, inner };
}

/** The ranges that a change touches, each once, and whether it touches fields. */
export function touchedBy(change: Change): { ranges: RowRange[]; fields: boolean } {
  const ranges = new Map<string, RowRange>();
  let fields = false;
  for (const path of [...Object.keys(change.set), ...change.unset]) {
    const range = rangeOf(path);
    if (range) ranges.set(JSON.stringify([range.map, range.key, range.inner]), range);
    else fields = true;
  }
  return { ranges: [...ranges.values()], fields };
}

/** Puts rows into the document that they are entries of. */
export function addRows(document: Document, rows: Iterable<EntryRow>): void {
  for (const { map, key, inner, value } of rows) {
    const entries = childOf(document, map);
    if (inner === "") entries[key] = JSON.parse(value);
    else childOf(entries, key)[inner] = JSON.parse(value);
  }
}

function childOf(parent: Document, key: string): Document {
  const known = parent[key];
  if (isObject(known)) return known;
  const made: Document = {};
  parent[key] = made;
  return made;
}

/** The rows of a document's maps; what is left are its fields. */
export function split(document: Document): { rows: EntryRow[]; fields: Document } {
  const rows: EntryRow[] = [];
  const fields: Document = {};
  for (const [name, value] of Object.entries(document)) {
    if (isMapName(name) && isObject(value)) rows.push(...rowsOf(name, value));
    else fields[name] = value;
  }
  return { rows, fields };
}

function rowsOf(map: MapName, entries: Document): EntryRow[] {
  return Object.entries(entries).flatMap(([key, value]) => {
    if (keysOfMap[map] === 1) return [{ map, key, inner: "", value: JSON.stringify(value) }];
    if (!isObject(value)) return [];
    return Object.entries(value).map(([inner, innermost]) => ({ map, key, inner, value: JSON.stringify(innermost) }));
  });
}

/** What a change makes of the rows (and fields) that it touches: which to write, which to delete. */
export function changeRows(
  before: { rows: EntryRow[]; fields: Document },
  change: Change,
): { write: EntryRow[]; remove: EntryRow[]; fields: Document } {
  const document: Document = structuredClone(before.fields);
  addRows(document, before.rows);
  applyInPlace(document, change);
  const after = split(document);
  const name = ({ map, key, inner }: EntryRow): string => JSON.stringify([map, key, inner]);
  const old = new Map(before.rows.map((row) => [name(row), row.value]));
  const kept = new Set(after.rows.map(name));
  return {
    write: after.rows.filter((row) => old.get(name(row)) !== row.value),
    remove: before.rows.filter((row) => !kept.has(name(row))),
    fields: after.fields,
  };
}
