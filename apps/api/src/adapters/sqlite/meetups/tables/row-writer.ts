import type { Change, Json, JsonMap } from "@pintpoint/core/change";
import { applyInPlace, isMap, noChange } from "@pintpoint/core/change";
import { ownValue } from "@pintpoint/core/shared";
import type { ChangeTarget, RowDepths, RowKey } from "./row-key.ts";
import { targetOfPath } from "./row-key.ts";
import type { RowTable } from "./row-table.ts";

/** Writes one part of one meetup as rows; the cost depends on the change, not on the size of the meetup. */
export class RowWriter {
  readonly #rows: RowTable;
  readonly #rowDepths: RowDepths;
  readonly #meetup: number;

  constructor(rows: RowTable, spread: RowDepths, meetup: number) {
    this.#rows = rows;
    this.#rowDepths = spread;
    this.#meetup = meetup;
  }

  /** Everything, where there is nothing yet. */
  create(fields: object): void {
    for (const [field, value] of Object.entries(fields)) this.#putField(field, value);
  }

  /** Leaves the rows of the state that applyInPlace would leave. */
  apply(change: Change): void {
    const edits = new Map<string, { target: ChangeTarget; change: Change }>();
    const addEdit = (path: string, value?: Json): void => {
      const target = targetOfPath(path, this.#rowDepths);
      this.#prepareParents(target);
      if (target.scope === "rows") {
        this.#replaceRows(target, value);
        return;
      }
      const key = `${target.field}.${target.entry}.${target.item}`;
      const edit = edits.get(key) ?? { target, change: noChange() };
      edits.set(key, edit);
      if (value === undefined) edit.change.unset.push(path);
      else edit.change.set[path] = value;
    };
    for (const [path, value] of Object.entries(change.set)) addEdit(path, value);
    for (const path of change.unset) addEdit(path);
    for (const edit of edits.values()) this.#editRow(edit.target, edit.change);
  }

  /** A path leads through maps: a value in the way is removed, a missing map is added. */
  #prepareParents({ field, entry, item }: ChangeTarget): void {
    if (entry !== "") this.#rows.makeMap(this.#meetup, field);
    if (item !== "") this.#rows.remove(this.#meetup, { field, entry, item: "" });
  }

  #replaceRows({ field, entry }: ChangeTarget, value: Json | undefined): void {
    if (entry === "") this.#rows.removeField(this.#meetup, field);
    else this.#rows.removeEntry(this.#meetup, field, entry);
    if (value === undefined) return;
    if (entry === "") this.#putField(field, value);
    else this.#putEntry(field, entry, value);
  }

  /** Applies core's own code to a state that holds only this row. */
  #editRow(target: ChangeTarget, change: Change): void {
    const before = target.scope === "inside" ? this.#rows.get(this.#meetup, target) : undefined;
    const state: JsonMap = before === undefined ? {} : stateWith(target, JSON.parse(before));
    applyInPlace(state, change);
    const after = valueAt(state, target);
    if (after === undefined) this.#rows.remove(this.#meetup, target);
    else this.#put(target, after);
  }

  #putField(field: string, value: unknown): void {
    const isSpread = this.#rowDepths.has(field) && isMap(value);
    this.#put({ field, entry: "", item: "" }, isSpread ? {} : value);
    if (isSpread) for (const [entry, inner] of Object.entries(value)) this.#putEntry(field, entry, inner);
  }

  #putEntry(field: string, entry: string, value: unknown): void {
    const items = this.#rowDepths.get(field) === 2 && isMap(value) ? Object.entries(value) : [];
    if (items.length === 0) this.#put({ field, entry, item: "" }, value);
    for (const [item, inner] of items) this.#put({ field, entry, item }, inner);
  }

  #put(place: RowKey, value: unknown): void {
    // A field that is there and undefined is not there, as in JSON.
    if (value !== undefined) this.#rows.put(this.#meetup, place, JSON.stringify(value));
  }
}

/** The state in which nothing is but this value in its place. */
function stateWith({ field, entry, item }: RowKey, value: Json): JsonMap {
  const inEntry = item === "" ? value : { [item]: value };
  return { [field]: entry === "" ? inEntry : { [entry]: inEntry } };
}

/** What stands in the place; undefined when nothing does. */
function valueAt(state: JsonMap, { field, entry, item }: RowKey): Json | undefined {
  let value: Json | undefined = state;
  for (const key of [field, entry, item]) {
    if (key !== "") value = isMap(value) ? ownValue(value, key) : undefined;
  }
  return value;
}
