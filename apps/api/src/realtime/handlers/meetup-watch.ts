import type { Payload } from "@pintpoint/contract";
import { problemOf } from "@pintpoint/contract";
import { problemOfReading } from "../../problems/problem-of-reading.ts";
import type { MeetupReader, Reading, Rendering } from "../../reading/meetup-reader.ts";
import type { Connection } from "../connection.ts";
import type { GatewayDeps } from "../gateway-deps.ts";
import type { Room } from "../room/room.ts";
import type { Rooms } from "../room/rooms.ts";
import { type Answer, refused } from "./answer.ts";
import { guardMisses } from "./miss-guard.ts";

type Ask = Payload<"meetup:watch">;
type Bulk = Extract<Answer, { kind: "bulk" }>;

/** RT2: joins first, reads then, and answers with what the client misses or with the whole state. */
export function meetupWatch(deps: Pick<GatewayDeps, "reader" | "hashToken" | "miss">, rooms: Rooms) {
  return async (connection: Connection, ask: Ask): Promise<Answer> => {
    return await guardMisses(deps, connection.address, async (missed) => {
      const place = rooms.enter(connection, ask.meetupId);
      if (place === null) return refused(problemOf("limit_reached", { detail: "A socket may watch 20 meetups" }));
      const { room, watcher } = place;
      const number = room.ask(watcher);
      try {
        const bearer = ask.token === undefined ? undefined : deps.hashToken(ask.token);
        const reading = await read(deps.reader, ask, bearer);
        // Whoever has been told of the delete is shown no state from before it (MS4).
        if (room.isGone) return refused(problemOfReading({ kind: "gone" }));
        // Nobody can say whose token it is: a socket that watched as a guest would stay one (MS10).
        const isUnsure = reading.kind === "found" && bearer !== undefined && reading.identity.kind === "guest";
        if (isUnsure)
          return { ...refused(problemOfReading({ kind: "unavailable" })), after: () => room.refused(watcher) };
        if (reading.kind === "found") {
          const after = (isOut: boolean) => (isOut ? room.answered(watcher, number, reading) : room.refused(watcher));
          return { kind: "bulk", ...contentOf(room, ask, reading), after };
        }
        if (reading.kind === "unknown") missed();
        return { kind: "refused", problem: problemOfReading(reading), after: () => room.refused(watcher) };
      } catch (error) {
        room.refused(watcher);
        throw error;
      }
    });
  };
}

/** The version that the client has counts only within the epoch that it comes from (RW6). */
async function read(reader: MeetupReader, ask: Ask, bearer: string | undefined): Promise<Reading> {
  const reading = await reader.read(ask.meetupId, { bearer });
  if (reading.kind !== "found" || ask.version === undefined) return reading;
  if (reading.epoch !== ask.epoch || reading.version >= ask.version) return reading;
  return await reader.read(ask.meetupId, { bearer, atLeast: ask.version });
}

function contentOf(room: Room, { version, epoch }: Ask, reading: Rendering): Pick<Bulk, "field" | "bytes"> {
  const patches = version !== undefined && epoch === reading.epoch ? room.patchesSince(version, reading) : null;
  return patches === null
    ? { field: "meetup", bytes: reading.bytes }
    : { field: "patches", bytes: Buffer.from(JSON.stringify(patches)) };
}
