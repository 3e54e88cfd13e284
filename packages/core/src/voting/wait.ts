import type { ParticipantId } from "../meetup/meetup.ts";
import type { Line } from "./line.ts";

/** How somebody stands who waits for a place (MS12). */
export interface Wait {
  /** From 1, for the first of those who wait. */
  place: number;
  /** Seats that nobody has: 0 when it is full. */
  free: number;
  /** The first of those who wait: whose party is larger than what is free, so that everybody behind waits, too. */
  next: ParticipantId;
}

/** Null for who does not wait. `capacity`: in heads, of the option that the line is of. */
export function waitOf(
  { waiting, heads }: Pick<Line, "waiting" | "heads">,
  capacity: number,
  id: ParticipantId,
): Wait | null {
  const place = waiting.indexOf(id) + 1;
  const [next] = waiting;
  return place === 0 || next === undefined ? null : { place, free: capacity - heads, next };
}
