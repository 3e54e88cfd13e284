import { codeName } from "../document/command-error.ts";
import type { Doc } from "../document/doc.ts";
import { docIn } from "../document/doc.ts";
import { numberIn } from "../document/value.ts";
import type { CommandCall } from "./command-call.ts";

/**
 * Waits until the write is on as many members as the write concern demands; without one that is a majority. Gives the
 * write concern's error otherwise. The write stays, whatever the answer.
 */
export async function awaitWriteConcern({ body, member, set }: CommandCall): Promise<Doc | undefined> {
  const { w = "majority", wtimeout } = docIn(body.writeConcern);
  if (Number(numberIn(w) ?? 2) < 2) return undefined;
  const wtimeoutMs = timeoutIn(wtimeout);
  const limitMs = Math.min(wtimeoutMs, timeoutIn(body.maxTimeMS));
  const until = Date.now() + limitMs;
  while (set.primary === member && !set.hasMajority) {
    if (Date.now() >= until) {
      return limitMs === wtimeoutMs
        ? writeConcernError(64, "waiting for replication timed out", { wtimeout: true })
        : writeConcernError(50, "operation exceeded time limit");
    }
    await set.changes.next(until - Date.now());
  }
  return set.primary === member
    ? undefined
    : writeConcernError(11602, "operation was interrupted by a change of primary");
}

export function writeConcernError(code: number, errmsg: string, errInfo?: Doc): Doc {
  return { code, codeName: codeName(code), errmsg, ...(errInfo && { errInfo }) };
}

/** Absent or 0 is no bound. */
function timeoutIn(value: unknown): number {
  const number = Number(numberIn(value) ?? 0);
  return number > 0 ? number : Number.POSITIVE_INFINITY;
}
