import { ObjectId } from "bson";
import { type Doc, isDoc } from "../document/doc.ts";
import { applyUpdateOperators, upsertBase } from "../document/update.ts";
import { areEqual } from "../document/value.ts";
import type { Store } from "../store/store.ts";

/** Gives whether anything is different; what stays the same is not written, as in MongoDB. */
export function applyUpdate(
  store: Store,
  namespace: string,
  doc: Doc,
  update: unknown,
): { after: Doc; isNew: boolean } {
  const after = applyUpdateOperators(doc, update, { now: new Date(), isInsert: false });
  const isNew = !isSame(doc, after);
  if (isNew) store.replace(namespace, after, isDoc(update) ? update : {});
  return { after, isNew };
}

export function upsert(store: Store, namespace: string, filter: Doc, update: unknown): Doc {
  const made = applyUpdateOperators(upsertBase(filter), update, { now: new Date(), isInsert: true });
  const doc = made._id === undefined ? { ...made, _id: new ObjectId() } : made;
  store.insert(namespace, doc);
  return doc;
}

/** Looks only into what was copied: the rest is the same object. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isDoc(a) || !isDoc(b)) return areEqual(a, b);
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return names.length === others.length && names.every((name, at) => name === others[at] && isSame(a[name], b[name]));
}
