import type { ClientPayload } from "@pintpoint/contract";
import type { SocketSession } from "../connection.ts";
import type { Rooms } from "../room/rooms.ts";
import { doneResult, type EventResult } from "./answer.ts";

export function meetupUnwatch(rooms: Rooms) {
  return (connection: SocketSession, { meetupId }: ClientPayload<"meetup:unwatch">): EventResult => {
    rooms.leave(connection, meetupId);
    return doneResult();
  };
}
