import type { Payload } from "@pintpoint/contract";
import { problemOfFailure } from "../../problems/problem-of-failure.ts";
import type { Connection } from "../connection.ts";
import type { GatewayDeps } from "../gateway-deps.ts";
import { type Answer, done, refused } from "./answer.ts";
import { guardMisses } from "./miss-guard.ts";

/** The same use-case as behind PUT …/votes; needs no watch. */
export function votesCast(deps: Pick<GatewayDeps, "castVotes" | "miss">) {
  return (connection: Connection, { token, ...ask }: Payload<"votes:cast">): Promise<Answer> =>
    guardMisses(deps, connection.address, async (missed) => {
      const isSenderGone = () => connection.isOver;
      const result = await deps.castVotes({ ...ask, bearer: token, source: connection.address, isSenderGone });
      if (result.kind === "done") return done({ version: result.value.version });
      if (result.kind === "unknown") missed();
      return refused(problemOfFailure(result));
    });
}
