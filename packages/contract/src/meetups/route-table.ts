/**
 * Method and path of every HTTP route, below the prefix `/api/v1`. Without the schemas, so that a client in a browser
 * can have it without zod.
 */
export const routeTable = {
  readMeetup: ["GET", "/meetups/:id"],
  createMeetup: ["POST", "/meetups"],
  editMeetup: ["PATCH", "/meetups/:id"],
  renewOrganiserLink: ["POST", "/meetups/:id/organiser-token"],
  deleteMeetup: ["DELETE", "/meetups/:id"],
  identify: ["GET", "/meetups/:id/identity"],
  join: ["POST", "/meetups/:id/participants"],
  editParticipant: ["PATCH", "/meetups/:id/participants/:pid"],
  leave: ["DELETE", "/meetups/:id/participants/:pid"],
  removePeople: ["DELETE", "/meetups/:id/participants"],
  relink: ["POST", "/meetups/:id/participants/:pid/token"],
  castVotes: ["PUT", "/meetups/:id/participants/:pid/votes"],
  addSlot: ["POST", "/meetups/:id/slots"],
  editSlot: ["PATCH", "/meetups/:id/slots/:oid"],
  removeSlot: ["DELETE", "/meetups/:id/slots/:oid"],
  addVenue: ["POST", "/meetups/:id/venues"],
  editVenue: ["PATCH", "/meetups/:id/venues/:oid"],
  removeVenue: ["DELETE", "/meetups/:id/venues/:oid"],
  addComment: ["POST", "/meetups/:id/comments"],
  removeComment: ["DELETE", "/meetups/:id/comments/:cid"],
  react: ["PUT", "/meetups/:id/comments/:cid/reaction"],
  removeReaction: ["DELETE", "/meetups/:id/comments/:cid/reaction"],
  decide: ["PUT", "/meetups/:id/decision"],
  reopen: ["DELETE", "/meetups/:id/decision"],
  results: ["GET", "/meetups/:id/results"],
  calendar: ["GET", "/meetups/:id/calendar.ics"],
  answers: ["GET", "/meetups/:id/answers.csv"],
  qr: ["GET", "/meetups/:id/qr.svg"],
  preview: ["GET", "/meetups/:id/preview"],
  address: ["GET", "/address"],
} as const satisfies Record<string, readonly [method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string]>;

export type RouteTable = typeof routeTable;
export type RouteName = keyof RouteTable;

/** Method and path, as the table has them. */
export function addressOf<Name extends RouteName>(
  name: Name,
): { method: RouteTable[Name][0]; path: RouteTable[Name][1] } {
  return { method: routeTable[name][0], path: routeTable[name][1] };
}
