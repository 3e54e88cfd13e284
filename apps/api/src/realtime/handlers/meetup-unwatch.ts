import type { ClientPayload } from "@pintpoint/contract";
import type { Rooms } from "../room/rooms.ts";
import type { SocketSession } from "../socket-session.ts";
import { doneResult, type EventResult } from "./event-result.ts";

export function meetupUnwatch(rooms: Rooms) {
  return (session: SocketSession, { meetupId }: ClientPayload<"meetup:unwatch">): EventResult => {
    rooms.leave(session, meetupId);
    return doneResult();
  };
}
