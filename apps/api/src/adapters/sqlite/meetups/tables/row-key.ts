import { segmentsOf } from "@pintpoint/core/change";

/** Key of a row: `entry` and `item` are empty when the row holds the whole field or the whole entry. */
export interface RowKey {
  field: string;
  entry: string;
  item: string;
}

/**
 * How many levels below the first a field has rows for: 1, one row an entry (`slots.s_1`); 2, one row an item of an
 * entry (`queue.v_1.p_1`), because one entry grows with the number of participants. Every other field, known or not, is
 * one row. A different depth needs a migration of the rows.
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
  /** Whether the path names the row itself, something inside it, or all rows below it. */
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
