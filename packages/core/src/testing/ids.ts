import type { CommentId, ParticipantId, SlotId, VenueId } from "../meetups/model/meetup.ts";

const twelve = (n: number): string => String(n).padStart(12, "0");

/** Ids as the server makes them, by number: they sort by it, too. */
export const slotId = (n: number): SlotId => `s_${twelve(n)}`;
export const venueId = (n: number): VenueId => `v_${twelve(n)}`;
export const participantId = (n: number): ParticipantId => `p_${twelve(n)}`;
export const commentId = (n: number): CommentId => `c_${twelve(n)}`;

/** The hash of the personal token that a participant first got. */
export const tokenOf = (n: number): string => `token-of-${n}`;
