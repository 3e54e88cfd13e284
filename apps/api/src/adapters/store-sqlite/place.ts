import { segmentsOf } from "@pintpoint/core";

/** Where a row stands: `entry` and `item` are empty when it is the whole field, or the whole entry. */
export interface RowKey {
  field: string;
  entry: string;
  item: string;
}

/**
 * How many levels below the first a field has rows for: 1, a row an entry (`slots.s_1`); 2, a row an item of an entry
 * (`queue.v_1.p_1`), because one entry grows with the crowd. All other fields are one row, also those that nobody knows
 * yet. To spread a field differently, its rows must be migrated.
 */
export type RowDepths = ReadonlyMap<string, 1 | 2>;

export const stateRowDepths: RowDepths = new Map([
  ["slots", 1],
  ["venues", 1],
  ["participants", 1],
  ["votes", 1],
  ["comments", 1],
  ["queue", 2],
  ["reconfirm", 2],
]);

export const vaultRowDepths: RowDepths = new Map([
  ["tokens", 1],
  ["receipts", 2],
  ["answeredTimes", 1],
  ["answeredFor", 2],
]);

/** What a path of a change means for the rows. */
export interface ChangeTarget extends RowKey {
  /** The levels of rows that the field has: 0, 1 or 2. */
  levels: number;
  /** The path names `place` itself, something inside of its row, or everything below it. */
  scope: "row" | "inside" | "rows";
}

/** Throws a RangeError when it is no path of a change. */
export function targetOfPath(path: string, rowDepths: RowDepths): ChangeTarget {
  const segments = segmentsOf(path);
  const [field = "", entry = "", item = ""] = segments;
  const levels = rowDepths.get(field) ?? 0;
  const depth = segments.length - 1;
  return {
    field,
    entry: levels > 0 ? entry : "",
    item: levels > 1 ? item : "",
    levels,
    scope: depth < levels ? "rows" : depth === levels ? "row" : "inside",
  };
}
