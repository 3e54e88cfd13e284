import type { ClientPayload } from "@pintpoint/contract/meetups";
import { doneResult, type EventResult } from "../../sockets/event-result.ts";
import type { SocketSession } from "../../sockets/socket-session.ts";
import type { Rooms } from "../live/rooms.ts";

export function meetupUnwatch(rooms: Rooms) {
  return (session: SocketSession, { meetupId }: ClientPayload<"meetup:unwatch">): EventResult => {
    rooms.leave(session, meetupId);
    return doneResult();
  };
}
