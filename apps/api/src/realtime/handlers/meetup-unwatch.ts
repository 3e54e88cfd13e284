import type { ClientPayload } from "@pintpoint/contract";
import type { Rooms } from "../room/rooms.ts";
import type { SocketSession } from "../socket-session.ts";
import { doneResult, type EventResult } from "./event-result.ts";

export function meetupUnwatch(rooms: Rooms) {
  return (connection: SocketSession, { meetupId }: ClientPayload<"meetup:unwatch">): EventResult => {
    rooms.leave(connection, meetupId);
    return doneResult();
  };
}
