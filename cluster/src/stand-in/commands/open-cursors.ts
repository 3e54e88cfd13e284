import { Long } from "bson";
import { Refusal } from "../document/refusal.ts";
import { numberIn } from "../document/value.ts";
import type { Handler } from "./call.ts";
import { refuseUnknownOptions } from "./known-fields.ts";

export const getMore: Handler = ({ body, cursors }) => {
  refuseUnknownOptions(body, ["getMore", "collection", "batchSize"]);
  if (!(body.getMore instanceof Long)) throw new Refusal(14, "getMore needs the cursor's id");
  const size = numberIn(body.batchSize);
  return { cursor: cursors.next(body.getMore, size === undefined ? undefined : Number(size)) };
};

export const killCursors: Handler = ({ body, cursors }) => {
  const ids = (Array.isArray(body.cursors) ? body.cursors : []).filter((id) => id instanceof Long);
  const cursorsKilled = ids.filter((id) => cursors.kill(id));
  const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
};
