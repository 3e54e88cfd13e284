import type { ParticipantId } from "../model/meetup.ts";
import type { WaitingList } from "./waiting-list.ts";

/** A participant's place on the waiting list (MS12). */
export interface WaitingPosition {
  /** From 1, for the first of those who wait. */
  position: number;
  /** Seats that nobody has: 0 when it is full. */
  freeSeats: number;
  /** The first who waits: their party does not fit into the free seats, so everybody behind waits, too. */
  firstWaiting: ParticipantId;
}

/** Null for a participant who does not wait. */
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
