import type { ClientPayload } from "@pintpoint/contract/meetups";
import { problemOf } from "@pintpoint/contract/problems";
import { doneResult, type EventResult } from "../../sockets/event-result.ts";
import type { RefuseEvent } from "../../sockets/socket-event.ts";
import type { SocketSession } from "../../sockets/socket-session.ts";
import type { Rooms } from "../live/rooms.ts";

/** Sets the presence of the participant whose token the socket watches with; a guest has none. */
export function presenceSet(rooms: Rooms, refuse: RefuseEvent) {
  return async (session: SocketSession, ask: ClientPayload<"presence:set">): Promise<EventResult> => {
    const { meetupId, state } = ask;
    const joined = rooms.find(session, meetupId);
    if (joined === null || joined.watcher.participantId === null) {
      const detail = "Watch the meetup with a participant's token first";
      return await refuse(session, ask, problemOf("not_allowed", { detail }));
    }
    joined.room.setChoosing(joined.watcher, state === "choosing");
    return doneResult();
  };
}
