export { detailOf } from "./bounded-field-errors.ts";
export type { Ack, ClientEventName, ClientEvents, ClientPayload } from "./events/client-events.ts";
export { clientEvents, refusedAck } from "./events/client-events.ts";
export type { ServerEventName, ServerEvents, ServerPayload } from "./events/server-events.ts";
export { serverEvents } from "./events/server-events.ts";
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
export * as inputs from "./http/inputs.ts";
export type { Route, RouteName, Routes } from "./http/routes.ts";
export { commonProblemCodes, routes } from "./http/routes.ts";
export { meetup, pair, participant, patch } from "./meetup.ts";
export type { Problem, ProblemCode } from "./problems.ts";
export { fieldError, PROBLEM_MEDIA_TYPE, problem, problemCodes, problemOf, statusOfCode } from "./problems.ts";
export { tooManyEntriesError } from "./too-many-entries.ts";
export { findUnsafeKey } from "./unsafe-key.ts";
export { API_PREFIX, SOCKET_PATH, WIRE_VERSION } from "./version.ts";
