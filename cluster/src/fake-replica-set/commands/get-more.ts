import { Long } from "bson";
import { CommandError } from "../document/command-error.ts";
import { numberIn } from "../document/value.ts";
import type { CommandHandler } from "./command-call.ts";
import { rejectUnknownOptions } from "./known-fields.ts";

export const getMore: CommandHandler = ({ body, cursors }) => {
  rejectUnknownOptions(body, ["getMore", "collection", "batchSize"]);
  if (!(body.getMore instanceof Long)) throw new CommandError(14, "getMore needs the cursor's id");
  const size = numberIn(body.batchSize);
  return { cursor: cursors.next(body.getMore, size === undefined ? undefined : Number(size)) };
};

export const killCursors: CommandHandler = ({ body, cursors }) => {
  const ids = (Array.isArray(body.cursors) ? body.cursors : []).filter((id) => id instanceof Long);
  const cursorsKilled = ids.filter((id) => cursors.kill(id));
  const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
};
