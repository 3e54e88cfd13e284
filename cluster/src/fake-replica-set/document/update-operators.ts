import { Double, Int32, Long } from "bson";
import { CommandError } from "./command-error.ts";
import type { CopyOnWriteDoc } from "./copy-on-write-doc.ts";
import { isDoc } from "./doc.ts";
import { compareValues, numberIn } from "./value.ts";

export interface UpdateTime {
  now: Date;
  /** An upsert that found nothing. */
  isInsert: boolean;
}

type Operator = (draft: CopyOnWriteDoc, path: string, operand: unknown, time: UpdateTime) => void;

/** Each sets one path. Whatever is not here is refused. */
export const updateOperators: Readonly<Record<string, Operator>> = {
  $set: (draft, path, operand) => draft.set(path, operand),
  $setOnInsert: (draft, path, operand, { isInsert }) => {
    if (isInsert) draft.set(path, operand);
  },
  /** Leaves an empty parent where it is, as MongoDB does. */
  $unset: (draft, path) => draft.unset(path),
  $inc: (draft, path, operand) => draft.set(path, sum(path, draft.get(path), operand)),
  $max: (draft, path, operand) => extreme(draft, path, operand, 1),
  $min: (draft, path, operand) => extreme(draft, path, operand, -1),
  $currentDate: (draft, path, operand, { now }) => {
    if (operand !== true && !(isDoc(operand) && operand.$type === "date")) {
      throw new CommandError(2, "the fake replica set's $currentDate gives dates only");
    }
    draft.set(path, now);
  },
};

function extreme(draft: CopyOnWriteDoc, path: string, operand: unknown, sign: 1 | -1): void {
  const found = draft.get(path);
  if (found === undefined || compareValues(operand, found) * sign > 0) draft.set(path, operand);
}

/** The kind of the sum is the wider of the two: int32, int64, double. */
function sum(path: string, found: unknown, amount: unknown): unknown {
  const [a, b] = [found === undefined ? 0 : numberIn(found), numberIn(amount)];
  if (b === undefined) throw new CommandError(14, `cannot increment '${path}' with what is no number`);
  if (a === undefined) throw new CommandError(14, `cannot apply $inc to '${path}', which is no number`);
  if (found === undefined) return amount;
  if (isDouble(found) || isDouble(amount)) return new Double(Number(a) + Number(b));
  const exact = BigInt(a) + BigInt(b);
  const isSmall = found instanceof Int32 && amount instanceof Int32 && BigInt.asIntN(32, exact) === exact;
  return isSmall ? new Int32(Number(exact)) : Long.fromBigInt(exact);
}

const isDouble = (value: unknown): boolean => value instanceof Double || typeof value === "number";
