import { meetupId as idSchema, type Problem, problemOf } from "@pintpoint/contract";
import type { Connection } from "../connection.ts";
import type { GatewayDeps } from "../gateway-deps.ts";
import { type Answer, refused } from "./answer.ts";
import { guardMisses } from "./miss-guard.ts";

export type Refuse = (connection: Connection, payload: unknown, problem: Problem) => Promise<Answer>;

/** A meetup that is gone, or never was, is 404 before anything is said of the form. */
export function goneFirst(deps: Pick<GatewayDeps, "standing" | "miss">): Refuse {
  return async (connection, payload, problem) => {
    const named = idSchema.safeParse(Object(payload).meetupId);
    if (!named.success) return refused(problem);
    return await guardMisses(deps, connection.address, async (missed) => {
      const standing = await deps.standing(named.data);
      if (standing === "unknown") missed();
      return refused(standing === "unknown" || standing === "gone" ? problemOf("meetup_not_found") : problem);
    });
  };
}
