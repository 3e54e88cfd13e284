import { CommandError } from "../document/command-error.ts";
import { docIn } from "../document/doc.ts";
import type { Collection } from "../store/collection.ts";
import { type CommandCall, namespaceOf } from "./command-call.ts";

/** The collection as this member shows it; a secondary refuses reads with read preference `primary`. */
export function readableCollection(call: CommandCall): { collection: Collection | undefined; at: number } {
  const { member, set, body } = call;
  if (body.startTransaction !== undefined) throw new CommandError(20, "the fake replica set has no transactions");
  const { mode = "primary" } = docIn(body.$readPreference);
  if (member !== set.primary && mode === "primary") throw new CommandError(13435, "not primary and secondaryOk=false");
  return { collection: set.store.peek(namespaceOf(call)), at: set.positionOf(member) };
}
