import { Int32 } from "bson";
import { docIn } from "../document/doc.ts";
import { numberIn } from "../document/value.ts";
import { namespaceOf } from "./command-call.ts";
import { rejectUnknownFields, rejectUnknownOptions } from "./known-fields.ts";
import { runStatements } from "./statements.ts";
import { writeCommand } from "./write-command.ts";

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
