import type { Payload } from "@pintpoint/contract";
import { problemOf } from "@pintpoint/contract";
import type { Connection } from "../connection.ts";
import type { Rooms } from "../room/rooms.ts";
import { type Answer, done, refused } from "./answer.ts";

/** The participant that the socket's watch names is doing this; a guest is nobody in particular. */
export function presenceSet(rooms: Rooms) {
  return (connection: Connection, { meetupId, state }: Payload<"presence:set">): Answer => {
    const place = rooms.find(connection, meetupId);
    if (place === null || place.watcher.participantId === null) {
      return refused(problemOf("not_allowed", { detail: "Watch the meetup with a participant's token first" }));
    }
    place.room.choose(place.watcher, state === "choosing");
    return done();
  };
}
