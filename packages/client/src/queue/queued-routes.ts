import type { CommandRouteName } from "@pintpoint/contract";
import type { ErrorCode } from "../http/problem-error.ts";

/** Every command on an existing meetup: it is sent by the queue. */
export type QueuedRoute = CommandRouteName;

interface QueuedRouteTraits {
  /**
   * It is kept on the device, and sent after the tab was closed: what a person says about themselves. Changes of the
   * meetup itself (edit, decide, remove, delete) are not made after that.
   */
  survivesTab?: true;
  /**
   * `self`: only a participant may do it. `newcomer`: by somebody who has no token yet. Absent: with the organiser's
   * token if the device has it, because that may do more.
   */
  sentBy?: "self" | "newcomer";
  /**
   * Of a command that adds something: a retry gets this code only if that was made and removed again, because a retry is
   * answered with the first result. A comment's `option_not_found` is about the option it comments on.
   */
  codeWhenRemoved?: ErrorCode;
}

const queuedRoutes = {
  editMeetup: {},
  renewOrganiserLink: { survivesTab: true },
  deleteMeetup: {},
  join: { survivesTab: true, sentBy: "newcomer", codeWhenRemoved: "participant_not_found" },
  editParticipant: { survivesTab: true },
  leave: {},
  removePeople: {},
  relink: { survivesTab: true },
  castVotes: { survivesTab: true, sentBy: "self" },
  addSlot: { survivesTab: true, codeWhenRemoved: "option_not_found" },
  editSlot: {},
  removeSlot: {},
  addVenue: { survivesTab: true, codeWhenRemoved: "option_not_found" },
  editVenue: {},
  removeVenue: {},
  addComment: { survivesTab: true, sentBy: "self", codeWhenRemoved: "comment_not_found" },
  removeComment: {},
  react: { survivesTab: true, sentBy: "self" },
  removeReaction: { survivesTab: true, sentBy: "self" },
  decide: {},
  reopen: {},
} as const satisfies { [Route in QueuedRoute]: QueuedRouteTraits };

/** What adds something to the meetup. */
export type CreatingRoute = {
  [Route in QueuedRoute]: "codeWhenRemoved" extends keyof (typeof queuedRoutes)[Route] ? Route : never;
}[QueuedRoute];

export const traitsOf = (route: QueuedRoute): QueuedRouteTraits => queuedRoutes[route];

export const survivesTab = (route: unknown): boolean =>
  Object.entries<QueuedRouteTraits>(queuedRoutes).some(([name, traits]) => name === route && traits.survivesTab);
