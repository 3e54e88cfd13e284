export type { Ack, ClientEventName, ClientEvents, ClientPayload } from "./client-events.ts";
export { clientEvents, refusedAck } from "./client-events.ts";
export { commentId, meetupId, optionId, participantId, slotId, venueId } from "./ids.ts";
export * as inputs from "./inputs.ts";
export { meetup, pair, participant, patch } from "./meetup.ts";
export type { Route, RouteName, Routes } from "./routes.ts";
export { commonProblemCodes, routes } from "./routes.ts";
export type { ServerEventName, ServerEvents, ServerPayload } from "./server-events.ts";
export { serverEvents } from "./server-events.ts";
