import { byCodeUnit } from "../../shared/by-code-unit.ts";
import type { Meetup, Participant } from "../model/meetup.ts";

/**
 * All participants in the order of joining, then by id: the same on every node and in every browser, while the order of
 * the map's entries is not.
 */
export function joiningOrder(meetup: Pick<Meetup, "participants">): Participant[] {
  return Object.values(meetup.participants).sort(
    (a, b) => byCodeUnit(a.joinedAt, b.joinedAt) || byCodeUnit(a.id, b.id),
  );
}
