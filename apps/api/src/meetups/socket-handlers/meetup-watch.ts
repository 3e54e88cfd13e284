import type { ClientPayload } from "@pintpoint/contract/meetups";
import { problemOf } from "@pintpoint/contract/problems";
import { type EventResult, refusedResult } from "../../sockets/event-result.ts";
import type { SocketSession } from "../../sockets/socket-session.ts";
import type { Room } from "../live/room.ts";
import type { Rooms } from "../live/rooms.ts";
import { problemOfReadFailure } from "../problems.ts";
import type { MeetupReader, ReadResult, Rendering } from "../reader/meetup-reader.ts";
import { limitMisses } from "./miss-limit.ts";
import type { SocketHandlerDeps } from "./socket-handler-deps.ts";

type WatchPayload = ClientPayload<"meetup:watch">;
type BulkResult = Extract<EventResult, { kind: "bulk" }>;

/** RT2: joins the room, then reads, and answers with the missed patches or the whole state. */
export function meetupWatch(deps: Pick<SocketHandlerDeps, "reader" | "hashToken" | "countMiss">, rooms: Rooms) {
  return async (session: SocketSession, ask: WatchPayload): Promise<EventResult> => {
    return await limitMisses(deps, session.address, async (missed) => {
      const joined = rooms.join(session, ask.meetupId);
      if (joined === null)
        return refusedResult(problemOf("limit_reached", { detail: "A socket may watch 20 meetups" }));
      const { room, watcher } = joined;
      const watchNumber = room.beginWatch(watcher);
      try {
        const bearer = ask.token === undefined ? undefined : deps.hashToken(ask.token);
        const reading = await read(deps.reader, ask, bearer);
        // A client that was sent `meetup:gone` is sent no state from before (MS4).
        if (room.isGone) return refusedResult(problemOfReadFailure({ kind: "gone" }));
        // The identity could not be determined: a socket that watches as a guest now would stay a guest (MS10).
        const isIdentityUnknown = reading.kind === "found" && bearer !== undefined && reading.identity.kind === "guest";
        if (isIdentityUnknown)
          return {
            ...refusedResult(problemOfReadFailure({ kind: "unavailable" })),
            onSent: () => room.abortWatch(watcher),
          };
        if (reading.kind === "found") {
          const after = (isOut: boolean) =>
            isOut ? room.finishWatch(watcher, watchNumber, reading) : room.abortWatch(watcher);
          return { kind: "bulk", ...stateOrPatches(room, ask, reading), onSent: after };
        }
        if (reading.kind === "unknown") missed();
        return { kind: "refused", problem: problemOfReadFailure(reading), onSent: () => room.abortWatch(watcher) };
      } catch (error) {
        room.abortWatch(watcher);
        throw error;
      }
    });
  };
}

/** The version that the client has counts only within the epoch that it comes from (RW6). */
async function read(reader: MeetupReader, ask: WatchPayload, bearer: string | undefined): Promise<ReadResult> {
  const reading = await reader.read(ask.meetupId, { bearer });
  if (reading.kind !== "found" || ask.version === undefined) return reading;
  if (reading.epoch !== ask.epoch || reading.version >= ask.version) return reading;
  return await reader.read(ask.meetupId, { bearer, atLeast: ask.version });
}

function stateOrPatches(
  room: Room,
  { version, epoch }: WatchPayload,
  reading: Rendering,
): Pick<BulkResult, "field" | "bytes"> {
  const patches = version !== undefined && epoch === reading.epoch ? room.patchesSince(version, reading) : null;
  return patches === null
    ? { field: "meetup", bytes: reading.bytes }
    : { field: "patches", bytes: Buffer.from(JSON.stringify(patches)) };
}
