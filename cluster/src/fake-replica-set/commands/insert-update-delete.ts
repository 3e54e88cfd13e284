import { Int32, ObjectId } from "bson";
import { CommandError } from "../document/command-error.ts";
import { type Doc, docIn } from "../document/doc.ts";
import { numberIn } from "../document/value.ts";
import type { Store } from "../store/store.ts";
import { applyUpdate, upsert } from "./apply-update.ts";
import { namespaceOf } from "./command-call.ts";
import { rejectUnknownFields, rejectUnknownOptions } from "./known-fields.ts";
import { runStatements } from "./statements.ts";
import { writeCommand } from "./write-command.ts";

export const insert = writeCommand((call, statements) => {
  const { body, set } = call;
  rejectUnknownOptions(body, ["insert", "documents", "ordered", "bypassDocumentValidation", "stmtIds"]);
  const namespace = namespaceOf(call);
  const { total, errors } = runStatements(body, "documents", statements, (document) => {
    set.store.insert(namespace, "_id" in document ? document : { _id: new ObjectId(), ...document });
    return { n: new Int32(1) };
  });
  return { n: total("n"), ...errors };
});

export const update = writeCommand((call, statements) => {
  const { body, set } = call;
  rejectUnknownOptions(body, ["update", "updates", "ordered", "bypassDocumentValidation", "stmtIds"]);
  const namespace = namespaceOf(call);
  const { results, total, errors } = runStatements(body, "updates", statements, (one) =>
    updateOneStatement(set.store, namespace, one),
  );
  const upserted = results.flatMap(({ index, result }) =>
    "upserted" in result ? [{ index: new Int32(index), _id: result.upserted }] : [],
  );
  return { n: total("n"), nModified: total("nModified"), ...(upserted.length > 0 && { upserted }), ...errors };
});

export const remove = writeCommand((call, statements) => {
  const { body, set } = call;
  rejectUnknownOptions(body, ["delete", "deletes", "ordered", "stmtIds"]);
  const namespace = namespaceOf(call);
  const { total, errors } = runStatements(body, "deletes", statements, (one) => {
    rejectUnknownFields(one, ["q", "limit", "hint"]);
    const found = set.store.peek(namespace)?.find(docIn(one.q)) ?? [];
    const chosen = Number(numberIn(one.limit) ?? 0) === 1 ? found.slice(0, 1) : found;
    for (const doc of chosen) set.store.remove(namespace, doc);
    return { n: new Int32(chosen.length) };
  });
  return { n: total("n"), ...errors };
});

function updateOneStatement(store: Store, namespace: string, statement: Doc): Doc {
  rejectUnknownFields(statement, ["q", "u", "multi", "upsert", "hint"]);
  const filter = docIn(statement.q);
  const found = store.peek(namespace)?.find(filter) ?? [];
  if (found.length === 0 && statement.upsert === true) {
    const { _id } = upsert(store, namespace, filter, statement.u);
    return { n: new Int32(1), upserted: _id };
  }
  if (statement.multi === true && !isOperatorUpdate(statement.u))
    throw new CommandError(9, "multi update needs operators");
  const chosen = statement.multi === true ? found : found.slice(0, 1);
  const changed = chosen.filter((doc) => applyUpdate(store, namespace, doc, statement.u).isNew);
  return { n: new Int32(chosen.length), nModified: new Int32(changed.length) };
}

const isOperatorUpdate = (given: unknown): boolean => Object.keys(docIn(given)).every((name) => name.startsWith("$"));
