import { docIn } from "../document/doc.ts";
import { matches } from "../document/filter.ts";
import { Refusal } from "../document/refusal.ts";
import { type Handler, namespaceOf } from "./call.ts";
import { refuseUnknownOptions } from "./known-fields.ts";
import { refuseUnlessPrimary } from "./primary-only.ts";

export const create: Handler = (call) => {
  refuseUnknownOptions(call.body, ["create"]);
  refuseUnlessPrimary(call);
  const namespace = namespaceOf(call);
  if (call.set.store.peek(namespace) !== undefined) throw new Refusal(48, `Collection ${namespace} already exists.`);
  call.set.store.collection(namespace);
  return {};
};

export const drop: Handler = (call) => {
  refuseUnknownOptions(call.body, ["drop"]);
  refuseUnlessPrimary(call);
  const namespace = namespaceOf(call);
  call.set.store.drop(namespace);
  return { ns: namespace };
};

export const dropDatabase: Handler = (call) => {
  refuseUnknownOptions(call.body, ["dropDatabase"]);
  refuseUnlessPrimary(call);
  const { set, db } = call;
  for (const namespace of set.store.namespaces) if (namespace.startsWith(`${db}.`)) set.store.drop(namespace);
  return { dropped: db };
};

export const listCollections: Handler = ({ body, set, db, cursors }) => {
  refuseUnknownOptions(body, ["listCollections", "filter", "nameOnly", "cursor", "authorizedCollections"]);
  const found = set.store.namespaces
    .filter((namespace) => namespace.startsWith(`${db}.`))
    .map((namespace) => ({ name: namespace.slice(db.length + 1), type: "collection" }))
    .filter((entry) => matches(entry, docIn(body.filter)));
  return { cursor: cursors.open(`${db}.$cmd.listCollections`, found, Number.POSITIVE_INFINITY) };
};
