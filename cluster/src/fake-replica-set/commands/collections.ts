import { CommandError } from "../document/command-error.ts";
import { docIn } from "../document/doc.ts";
import { matches } from "../document/filter.ts";
import { type CommandHandler, namespaceOf, requirePrimary } from "./command-call.ts";
import { rejectUnknownOptions } from "./known-fields.ts";

export const create: CommandHandler = (call) => {
  rejectUnknownOptions(call.body, ["create"]);
  requirePrimary(call);
  const namespace = namespaceOf(call);
  if (call.set.store.peek(namespace) !== undefined)
    throw new CommandError(48, `Collection ${namespace} already exists.`);
  call.set.store.collection(namespace);
  return {};
};

export const drop: CommandHandler = (call) => {
  rejectUnknownOptions(call.body, ["drop"]);
  requirePrimary(call);
  const namespace = namespaceOf(call);
  call.set.store.drop(namespace);
  return { ns: namespace };
};

export const dropDatabase: CommandHandler = (call) => {
  rejectUnknownOptions(call.body, ["dropDatabase"]);
  requirePrimary(call);
  const { set, db } = call;
  for (const namespace of set.store.namespaces) if (namespace.startsWith(`${db}.`)) set.store.drop(namespace);
  return { dropped: db };
};

export const listCollections: CommandHandler = ({ body, set, db, cursors }) => {
  rejectUnknownOptions(body, ["listCollections", "filter", "nameOnly", "cursor", "authorizedCollections"]);
  const found = set.store.namespaces
    .filter((namespace) => namespace.startsWith(`${db}.`))
    .map((namespace) => ({ name: namespace.slice(db.length + 1), type: "collection" }))
    .filter((entry) => matches(entry, docIn(body.filter)));
  return { cursor: cursors.open(`${db}.$cmd.listCollections`, found, Number.POSITIVE_INFINITY) };
};
