import { idPattern } from "../../shared/id-pattern.ts";

const slot = idPattern("s");
const venue = idPattern("v");
const participant = idPattern("p");
const comment = idPattern("c");

export const isSlotId = (id: string): boolean => slot.test(id);
export const isVenueId = (id: string): boolean => venue.test(id);
export const isOptionId = (id: string): boolean => isSlotId(id) || isVenueId(id);
export const isParticipantId = (id: string): boolean => participant.test(id);
export const isCommentId = (id: string): boolean => comment.test(id);
