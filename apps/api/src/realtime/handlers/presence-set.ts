import type { Payload } from "@pintpoint/contract";
import { problemOf } from "@pintpoint/contract";
import type { Connection } from "../connection.ts";
import type { Rooms } from "../room/rooms.ts";
import { type Answer, done } from "./answer.ts";
import type { Refuse } from "./gone-first.ts";

/** The participant that the socket's watch names is doing this; a guest is nobody in particular. */
export function presenceSet(rooms: Rooms, refuse: Refuse) {
  return async (connection: Connection, ask: Payload<"presence:set">): Promise<Answer> => {
    const { meetupId, state } = ask;
    const place = rooms.find(connection, meetupId);
    if (place === null || place.watcher.participantId === null) {
      const detail = "Watch the meetup with a participant's token first";
      return await refuse(connection, ask, problemOf("not_allowed", { detail }));
    }
    place.room.choose(place.watcher, state === "choosing");
    return done();
  };
}
