/** The ids that the server makes: a letter for the kind, and 12 letters or digits. */
const slot = /^s_[0-9A-Za-z]{12}$/;
const venue = /^v_[0-9A-Za-z]{12}$/;
const participant = /^p_[0-9A-Za-z]{12}$/;
const comment = /^c_[0-9A-Za-z]{12}$/;

export const isSlotId = (id: string): boolean => slot.test(id);
export const isVenueId = (id: string): boolean => venue.test(id);
export const isOptionId = (id: string): boolean => isSlotId(id) || isVenueId(id);
export const isParticipantId = (id: string): boolean => participant.test(id);
export const isCommentId = (id: string): boolean => comment.test(id);
