import { Int32 } from "bson";
import { CommandError } from "./command-error.ts";
import { type Doc, docsIn, isDoc } from "./doc.ts";
import { segmentsOf, valuesAt } from "./path.ts";
import { areEqual, areSameType, compareValues, numberIn } from "./value.ts";

/** Whether the document is one of those asked for. Refuses an operator that the fake replica set does not have. */
export function matches(doc: Doc, filter: Doc): boolean {
  return Object.entries(filter).every(([name, condition]) => {
    if (name === "$comment") return true;
    if (name === "$and") return docsIn(condition).every((part) => matches(doc, part));
    if (name === "$or") return docsIn(condition).some((part) => matches(doc, part));
    if (name === "$nor") return !docsIn(condition).some((part) => matches(doc, part));
    if (name.startsWith("$")) throw new CommandError(2, `unknown top level operator: ${name}`);
    return meets(valuesAt(doc, segmentsOf(name)), condition);
  });
}

/** A condition that consists of operators, `{ $gt: 3 }`; anything else means equality. */
export const isOperators = (condition: unknown): condition is Doc =>
  isDoc(condition) && (Object.keys(condition)[0]?.startsWith("$") ?? false);

function meets(values: readonly unknown[], condition: unknown): boolean {
  if (!isOperators(condition)) return hasEqual(values, condition);
  return Object.entries(condition).every(([name, operand]) => {
    const operator = operators[name];
    if (operator === undefined) throw new CommandError(2, `unknown operator: ${name}`);
    return operator(values, operand);
  });
}

const operators: Readonly<Record<string, (values: readonly unknown[], operand: unknown) => boolean>> = {
  $eq: hasEqual,
  $ne: (values, operand) => !hasEqual(values, operand),
  $in: isIn,
  $nin: (values, operand) => !isIn(values, operand),
  $not: (values, operand) => !meets(values, operand),
  $exists: (values, operand) => values.some((value) => value !== undefined) === isTrue(operand),
  $gt: (values, operand) => compares(values, operand, (sign) => sign > 0),
  $gte: (values, operand) => compares(values, operand, (sign) => sign >= 0),
  $lt: (values, operand) => compares(values, operand, (sign) => sign < 0),
  $lte: (values, operand) => compares(values, operand, (sign) => sign <= 0),
  $type: (values, operand) => entries(values).some((value) => isOfType(value, operand)),
};

/** A list is met by itself and by each of its entries. */
const entries = (values: readonly unknown[]): unknown[] =>
  values.flatMap((value) => (Array.isArray(value) ? [value, ...value] : [value]));

function hasEqual(values: readonly unknown[], operand: unknown): boolean {
  return entries(values).some((value) => areEqual(value, operand));
}

function isIn(values: readonly unknown[], operand: unknown): boolean {
  if (!Array.isArray(operand)) throw new CommandError(2, "$in needs an array");
  return operand.some((one) => hasEqual(values, one));
}

function compares(values: readonly unknown[], operand: unknown, holds: (sign: number) => boolean): boolean {
  return entries(values).some(
    (value) => value !== undefined && areSameType(value, operand) && holds(compareValues(value, operand)),
  );
}

const isTrue = (operand: unknown): boolean => operand !== false && operand !== null && numberIn(operand) !== 0;

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  object: isDoc,
  array: (value) => Array.isArray(value),
  bool: (value) => typeof value === "boolean",
  date: (value) => value instanceof Date,
  int: (value) => value instanceof Int32,
  number: (value) => numberIn(value) !== undefined,
};

function isOfType(value: unknown, operand: unknown): boolean {
  const type = typeof operand === "string" ? types[operand] : undefined;
  if (type === undefined) throw new CommandError(2, `the fake replica set does not know the type ${String(operand)}`);
  return type(value);
}
