import { Int32 } from "bson";
import { docIn } from "../document/doc.ts";
import type { CommandHandler } from "./command-call.ts";
import { rejectUnknownOptions } from "./known-fields.ts";
import { readableCollection } from "./read-command.ts";

export const count: CommandHandler = (call) => {
  rejectUnknownOptions(call.body, ["count", "query"]);
  const { collection, at } = readableCollection(call);
  return { n: new Int32(collection?.find(docIn(call.body.query), at).length ?? 0) };
};
