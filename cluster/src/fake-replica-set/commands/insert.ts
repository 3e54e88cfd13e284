import { Int32, ObjectId } from "bson";
import { namespaceOf } from "./command-call.ts";
import { rejectUnknownOptions } from "./known-fields.ts";
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
