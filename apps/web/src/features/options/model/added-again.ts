import type { RouteRequest } from "@pintpoint/client";
import type { Meetup, ParticipantId, Slot, Venue } from "@pintpoint/core";

/**
 * What makes a removed option again, or null where that would not bring all of it back: answers and comments went with it,
 * it was another person's suggestion, or it waited for approval.
 */
export function againOf(
  meetup: Meetup,
  option: Slot | Venue,
  me: ParticipantId | undefined,
): RouteRequest<"addSlot">["body"] | RouteRequest<"addVenue">["body"] | null {
  const isAnswered = Object.values(meetup.votes).some((answers) => answers[option.id] !== undefined);
  const isDiscussed = Object.values(meetup.comments).some(({ optionId }) => optionId === option.id);
  const isOthers = option.proposedBy !== undefined && option.proposedBy !== me;
  if (isAnswered || isDiscussed || isOthers || option.pending) return null;
  if ("date" in option) return { date: option.date };
  if ("start" in option) return { start: option.start, end: option.end };
  const { name, address, url, note, capacity, access } = option;
  return {
    name,
    ...(address !== undefined && { address }),
    ...(url !== undefined && { url }),
    ...(note !== undefined && { note }),
    ...(capacity !== undefined && { capacity }),
    ...(access !== undefined && { access }),
  };
}
