export { detailOf } from "./bounded-field-errors.ts";
export {
  commentId,
  creationKey,
  idempotencyKey,
  meetupId,
  optionId,
  participantId,
  slotId,
  token,
  venueId,
  version,
} from "./fields/ids.ts";
export type { Ack, ClientEventName, ClientEvents, ClientPayload } from "./meetups/client-events.ts";
export { clientEvents, refusedAck } from "./meetups/client-events.ts";
export * as inputs from "./meetups/inputs.ts";
export { meetup, pair, participant, patch } from "./meetups/meetup.ts";
export type { Route, RouteName, Routes } from "./meetups/routes.ts";
export { commonProblemCodes, routes } from "./meetups/routes.ts";
export type { ServerEventName, ServerEvents, ServerPayload } from "./meetups/server-events.ts";
export { serverEvents } from "./meetups/server-events.ts";
export type { Problem, ProblemCode } from "./problems.ts";
export { fieldError, PROBLEM_MEDIA_TYPE, problem, problemCodes, problemOf, statusOfCode } from "./problems.ts";
export { tooManyEntriesError } from "./requests/too-many-entries.ts";
export { findUnsafeKey } from "./requests/unsafe-key.ts";
export { API_PREFIX, SOCKET_PATH, WIRE_VERSION } from "./version.ts";
