import type { ParticipantId } from "../meetup/meetup.ts";
import type { WaitingList } from "./line.ts";

/** How somebody stands who waits for a place (MS12). */
export interface WaitingPosition {
  /** From 1, for the first of those who wait. */
  position: number;
  /** Seats that nobody has: 0 when it is full. */
  freeSeats: number;
  /** The first of those who wait: whose party is larger than what is free, so that everybody behind waits, too. */
  firstWaiting: ParticipantId;
}

/** Null for who does not wait. `capacity`: in heads, of the option that the line is of. */
export function waitingPositionOf(
  { waiting, heads }: Pick<WaitingList, "waiting" | "heads">,
  capacity: number,
  id: ParticipantId,
): WaitingPosition | null {
  const place = waiting.indexOf(id) + 1;
  const [next] = waiting;
  return place === 0 || next === undefined
    ? null
    : { position: place, freeSeats: capacity - heads, firstWaiting: next };
}
