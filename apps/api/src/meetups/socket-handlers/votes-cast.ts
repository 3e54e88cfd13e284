import type { ClientPayload } from "@pintpoint/contract/meetups";
import { doneResult, type EventResult, refusedResult } from "../../sockets/event-result.ts";
import type { SocketSession } from "../../sockets/socket-session.ts";
import { problemOfWriteFailure } from "../problems.ts";
import { limitMisses } from "./miss-limit.ts";
import type { SocketHandlerDeps } from "./socket-handler-deps.ts";

/** The same use-case as behind PUT …/votes; needs no watch. */
export function votesCast(deps: Pick<SocketHandlerDeps, "castVotes" | "countMiss">) {
  return (session: SocketSession, { token, ...ask }: ClientPayload<"votes:cast">): Promise<EventResult> =>
    limitMisses(deps, session.address, async (missed) => {
      const isSenderGone = () => session.isClosed;
      const result = await deps.castVotes({ ...ask, bearer: token, source: session.address, isSenderGone });
      if (result.kind === "done") return doneResult({ version: result.value.version });
      if (result.kind === "unknown") missed();
      return refusedResult(problemOfWriteFailure(result));
    });
}
