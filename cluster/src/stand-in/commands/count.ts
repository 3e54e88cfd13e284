import { Int32 } from "bson";
import { docIn } from "../document/doc.ts";
import type { Handler } from "./call.ts";
import { refuseUnknownOptions } from "./known-fields.ts";
import { readable } from "./read-command.ts";

export const count: Handler = (call) => {
  refuseUnknownOptions(call.body, ["count", "query"]);
  const { collection, at } = readable(call);
  return { n: new Int32(collection?.find(docIn(call.body.query), at).length ?? 0) };
};
