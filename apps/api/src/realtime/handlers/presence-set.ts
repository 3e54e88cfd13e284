import type { ClientPayload } from "@pintpoint/contract";
import { problemOf } from "@pintpoint/contract";
import type { SocketSession } from "../connection.ts";
import type { Rooms } from "../room/rooms.ts";
import { doneResult, type EventResult } from "./answer.ts";
import type { RefuseEvent } from "./gone-first.ts";

/** Sets the presence of the participant whose token the socket watches with; a guest has none. */
export function presenceSet(rooms: Rooms, refuse: RefuseEvent) {
  return async (connection: SocketSession, ask: ClientPayload<"presence:set">): Promise<EventResult> => {
    const { meetupId, state } = ask;
    const joined = rooms.find(connection, meetupId);
    if (joined === null || joined.watcher.participantId === null) {
      const detail = "Watch the meetup with a participant's token first";
      return await refuse(connection, ask, problemOf("not_allowed", { detail }));
    }
    joined.room.setChoosing(joined.watcher, state === "choosing");
    return doneResult();
  };
}
