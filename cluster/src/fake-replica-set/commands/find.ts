import { Int32 } from "bson";
import { type Doc, docIn } from "../document/doc.ts";
import { valueAt } from "../document/path.ts";
import { project } from "../document/projection.ts";
import { compareValues, numberIn } from "../document/value.ts";
import { type CommandHandler, namespaceOf } from "./command-call.ts";
import { rejectUnknownOptions } from "./known-fields.ts";
import { readableCollection } from "./read-command.ts";

const options = [
  "find",
  "filter",
  "projection",
  "sort",
  "skip",
  "limit",
  "batchSize",
  "singleBatch",
  "noCursorTimeout",
];

export const find: CommandHandler = (call) => {
  const { body, cursors } = call;
  rejectUnknownOptions(body, options);
  const { collection, at } = readableCollection(call);
  const found = sorted(collection?.find(docIn(body.filter), at) ?? [], docIn(body.sort));
  const skip = Number(numberIn(body.skip) ?? 0);
  const limit = Number(numberIn(body.limit) ?? 0);
  const wanted = found
    .slice(skip, limit === 0 ? undefined : skip + limit)
    .map((doc) => project(doc, docIn(body.projection)));
  const size = numberIn(body.batchSize);
  return {
    cursor: cursors.open(
      namespaceOf(call),
      wanted,
      size === undefined ? undefined : Number(size),
      body.singleBatch === true,
    ),
  };
};

export const count: CommandHandler = (call) => {
  rejectUnknownOptions(call.body, ["count", "query"]);
  const { collection, at } = readableCollection(call);
  return { n: new Int32(collection?.find(docIn(call.body.query), at).length ?? 0) };
};

/** By each field in turn, 1 rising and -1 falling; a new list. */
export function sorted(docs: readonly Doc[], by: Doc): Doc[] {
  const fields = Object.entries(by).map(([path, way]) => ({ path, way: Number(numberIn(way) ?? 1) }));
  return docs.toSorted((a, b) => {
    for (const { path, way } of fields) {
      const sign = compareValues(valueAt(a, path), valueAt(b, path)) * way;
      if (sign !== 0) return sign;
    }
    return 0;
  });
}
