import type { Payload } from "@pintpoint/contract";
import type { Connection } from "../connection.ts";
import type { Rooms } from "../room/rooms.ts";
import { type Answer, done } from "./answer.ts";

export function meetupUnwatch(rooms: Rooms) {
  return (connection: Connection, { meetupId }: Payload<"meetup:unwatch">): Answer => {
    rooms.leave(connection, meetupId);
    return done();
  };
}
