import { Int32, Long } from "bson";
import { CommandError } from "../document/command-error.ts";
import { docIn, docsIn, isDoc } from "../document/doc.ts";
import { numberIn } from "../document/value.ts";
import { type CommandHandler, namespaceOf, requirePrimary } from "./command-call.ts";
import { rejectUnknownFields, rejectUnknownOptions } from "./known-fields.ts";
import { readableCollection } from "./read-command.ts";

const properties = ["key", "name", "v", "unique", "sparse", "partialFilterExpression", "background"];

/** Rising and falling keys only. An index that expires documents is taken, and expires nothing while a test runs. */
export const createIndexes: CommandHandler = (call) => {
  rejectUnknownOptions(call.body, ["createIndexes", "indexes", "commitQuorum"]);
  requirePrimary(call);
  const collection = call.set.store.collection(namespaceOf(call));
  const before = collection.indexes.length;
  for (const { v, ...index } of docsIn(call.body.indexes)) {
    rejectUnknownFields(index, [...properties, "expireAfterSeconds"]);
    const { key, name } = index;
    if (!isDoc(key) || typeof name !== "string") throw new CommandError(9, "an index needs a key and a name");
    if (Object.values(key).some((way) => Math.abs(Number(numberIn(way))) !== 1)) {
      throw new CommandError(67, `the fake replica set's indexes rise or fall: ${name}`);
    }
    collection.addIndex({ v: v ?? new Int32(2), ...index, key, name });
  }
  const counts = { numIndexesBefore: new Int32(before), numIndexesAfter: new Int32(collection.indexes.length) };
  return { ...counts, createdCollectionAutomatically: false };
};

export const listIndexes: CommandHandler = (call) => {
  rejectUnknownOptions(call.body, ["listIndexes", "cursor"]);
  const { collection } = readableCollection(call);
  if (collection === undefined) throw new CommandError(26, `ns does not exist: ${namespaceOf(call)}`);
  const size = numberIn(docIn(call.body.cursor).batchSize);
  return { cursor: call.cursors.open(namespaceOf(call), collection.indexes, Number(size ?? 101)) };
};

export const dropIndexes: CommandHandler = (call) => {
  rejectUnknownOptions(call.body, ["dropIndexes", "index"]);
  requirePrimary(call);
  const collection = call.set.store.collection(namespaceOf(call));
  const { index } = call.body;
  const all = collection.indexes.map(({ name }) => name).filter((name) => name !== "_id_");
  if (index !== "*" && !all.includes(String(index))) throw new CommandError(27, `index not found with name [${index}]`);
  for (const name of index === "*" ? all : [String(index)]) collection.dropIndex(name);
  return { nIndexesWas: Long.fromNumber(all.length + 1) };
};
