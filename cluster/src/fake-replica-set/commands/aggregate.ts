import { Int32 } from "bson";
import { CommandError } from "../document/command-error.ts";
import { type Doc, docIn, docsIn } from "../document/doc.ts";
import { matches } from "../document/filter.ts";
import { project } from "../document/projection.ts";
import { numberIn } from "../document/value.ts";
import { type CommandHandler, namespaceOf } from "./command-call.ts";
import { sorted } from "./find.ts";
import { rejectUnknownFields, rejectUnknownOptions } from "./known-fields.ts";
import { readableCollection } from "./read-command.ts";

type Stage = (docs: readonly Doc[], operand: unknown) => readonly Doc[];

/** Enough for countDocuments and for plain looks; nothing is computed. */
const stages: Readonly<Record<string, Stage>> = {
  $match: (docs, operand) => docs.filter((doc) => matches(doc, docIn(operand))),
  $project: (docs, operand) => docs.map((doc) => project(doc, docIn(operand))),
  $sort: (docs, operand) => sorted(docs, docIn(operand)),
  $skip: (docs, operand) => docs.slice(Number(numberIn(operand) ?? 0)),
  $limit: (docs, operand) => docs.slice(0, Number(numberIn(operand) ?? 0)),
  $count: (docs, operand) => (docs.length === 0 ? [] : [{ [String(operand)]: new Int32(docs.length) }]),
  $group: (docs, operand) => counted(docs, docIn(operand)),
};

export const aggregate: CommandHandler = (call) => {
  const { body, cursors } = call;
  rejectUnknownOptions(body, ["aggregate", "pipeline", "cursor"]);
  const { collection, at } = readableCollection(call);
  let docs: readonly Doc[] = collection?.find(firstMatch(docsIn(body.pipeline)), at) ?? [];
  for (const stage of docsIn(body.pipeline)) {
    const [name = "", operand] = Object.entries(stage)[0] ?? [];
    const run = stages[name];
    if (run === undefined) throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
    docs = run(docs, operand);
  }
  const size = numberIn(docIn(body.cursor).batchSize);
  return { cursor: cursors.open(namespaceOf(call), docs, size === undefined ? undefined : Number(size)) };
};

/** So that one `_id` is found without a look at everything. */
const firstMatch = ([first]: readonly Doc[]): Doc => docIn(first?.$match);

/** `{ _id: constant, name: { $sum: number } }` and nothing else. */
function counted(docs: readonly Doc[], { _id, ...sums }: Doc): readonly Doc[] {
  if (typeof _id === "string" && _id.startsWith("$"))
    throw new CommandError(9, "the fake replica set groups by constants only");
  if (docs.length === 0) return [];
  const entries = Object.entries(sums).map(([name, sum]) => {
    rejectUnknownFields(docIn(sum), ["$sum"]);
    const each = numberIn(docIn(sum).$sum);
    if (each === undefined) throw new CommandError(9, "the fake replica set sums constants only");
    return [name, new Int32(docs.length * Number(each))];
  });
  return [{ _id, ...Object.fromEntries(entries) }];
}
