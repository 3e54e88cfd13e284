import { Binary, Double, Int32, Long, ObjectId } from "bson";
import { CommandError } from "./command-error.ts";
import { isDoc } from "./doc.ts";

/** Of the three kinds of number that BSON has, exactly; undefined for everything else. */
export function numberIn(value: unknown): number | bigint | undefined {
  if (typeof value === "number") return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (!(value instanceof Long)) return undefined;
  const exact = value.toBigInt();
  return BigInt(Number(exact)) === exact && Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
}

type Plain = string | number | boolean | null | Plain[];

/** Equal for values that MongoDB takes as equal: 1 is 1 in each kind of number, the order of a map's fields counts. */
export const keyOf = (value: unknown): string => JSON.stringify(canonical(value));

export const areEqual = (a: unknown, b: unknown): boolean => keyOf(a) === keyOf(b);

function canonical(value: unknown): Plain {
  if (value === undefined || value === null || typeof value === "boolean") return value ?? null;
  if (typeof value === "string") return ["s", value];
  const number = numberIn(value);
  if (number !== undefined) return ["n", String(number === 0 ? 0 : number)];
  if (value instanceof Date) return ["d", value.getTime()];
  if (value instanceof ObjectId) return ["o", value.toHexString()];
  if (value instanceof Binary) return ["b", value.sub_type, value.toString("hex")];
  if (Array.isArray(value)) return ["a", value.map(canonical)];
  if (isDoc(value)) return ["m", Object.entries(value).map(([name, of]) => [name, canonical(of)])];
  throw new CommandError(9, `the fake replica set does not compare ${Object.prototype.toString.call(value)}`);
}

/** MongoDB's order of kinds. */
function rank(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (numberIn(value) !== undefined) return 1;
  if (typeof value === "string") return 2;
  if (isDoc(value)) return 3;
  if (Array.isArray(value)) return 4;
  if (value instanceof Binary) return 5;
  if (value instanceof ObjectId) return 6;
  if (typeof value === "boolean") return 7;
  if (value instanceof Date) return 8;
  throw new CommandError(9, `the fake replica set does not order ${Object.prototype.toString.call(value)}`);
}

/** `<` and `>` hold only within one kind. */
export const areSameType = (a: unknown, b: unknown): boolean => rank(a) === rank(b);

/** Negative when a comes first. */
export function compareValues(a: unknown, b: unknown): number {
  const kinds = rank(a) - rank(b);
  if (kinds !== 0) return kinds;
  const [x, y] = [numberIn(a), numberIn(b)];
  if (x !== undefined && y !== undefined) return x < y ? -1 : x > y ? 1 : 0;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  // By bytes, as MongoDB without a collation does; UTF-16's order is another one.
  if (typeof a === "string" && typeof b === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id);
  if (areEqual(a, b)) return 0;
  throw new CommandError(9, "the fake replica set does not order maps, lists and bytes");
}
