import { Int32 } from "bson";
import { type Doc, docIn, isDoc } from "../document/doc.ts";
import { project } from "../document/projection.ts";
import type { Store } from "../store/store.ts";
import { applyUpdate, upsert } from "./apply-update.ts";
import { namespaceOf } from "./command-call.ts";
import { sorted } from "./find.ts";
import { rejectUnknownOptions } from "./known-fields.ts";
import { writeCommand } from "./write-command.ts";

const options = ["findAndModify", "query", "sort", "update", "remove", "new", "upsert", "fields"];

export const findAndModify = writeCommand((call, statements) => {
  const { body, set } = call;
  rejectUnknownOptions(body, [...options, "bypassDocumentValidation", "stmtId"]);
  const { value, ...rest } = statements.once(0, () => findAndModifyOne(set.store, namespaceOf(call), body), isDoc);
  return { ...rest, value: isDoc(value) ? project(value, docIn(body.fields)) : null };
});

function findAndModifyOne(store: Store, namespace: string, body: Doc): Doc {
  const [before] = sorted(store.peek(namespace)?.find(docIn(body.query)) ?? [], docIn(body.sort));
  const lastErrorObject = (n: number, more: Doc): Doc => ({ n: new Int32(n), ...more });
  if (before === undefined && body.upsert !== true) {
    return { value: null, lastErrorObject: lastErrorObject(0, body.remove === true ? {} : { updatedExisting: false }) };
  }
  if (before === undefined) {
    const after = upsert(store, namespace, docIn(body.query), body.update);
    const more = { updatedExisting: false, upserted: after._id };
    return { value: body.new === true ? after : null, lastErrorObject: lastErrorObject(1, more) };
  }
  if (body.remove === true) {
    store.remove(namespace, before);
    return { value: before, lastErrorObject: lastErrorObject(1, {}) };
  }
  const { after } = applyUpdate(store, namespace, before, body.update);
  return { value: body.new === true ? after : before, lastErrorObject: lastErrorObject(1, { updatedExisting: true }) };
}
