import type { Announcement, Fanout, MeetupId } from "@pintpoint/core";
import type { RedisTelemetry } from "../../telemetry/redis-events.ts";
import { createMemoryFanout } from "../fanout-local/memory-fanout.ts";
import { createRedisClient } from "../redis/create-redis-client.ts";
import { hashId } from "../redis/hash-id.ts";
import { createBareAdapter } from "./bare-adapter.ts";
import { Publisher } from "./publisher.ts";
import { Subscriber } from "./subscriber.ts";

export interface RedisFanoutOptions {
  url: string;
  /** Every channel begins with it. */
  prefix?: string;
  telemetry: RedisTelemetry;
  /** Called with what a listener threw. */
  listenerFailed(error: unknown): void;
  /**
   * Called when Redis is back after an outage and announcements may have been lost: rooms must be compared with the
   * store (RT9). Called a second time after 3 s, because other nodes may reconnect later and lose announcements until
   * then.
   */
  reconnected?(): void;
}

/** Fan-out over Redis's sharded pub/sub; local subscribers never wait for Redis. */
export interface RedisFanout extends Fanout {
  /** Resolves when this node's subscriptions are active and everything published to them before has arrived. */
  settled(): Promise<void>;
}

/** Milliseconds; longer than the pause before another node's publisher reconnects. */
const othersAreBack = 3_000;

interface Room {
  name: string;
  subscriptions: number;
}

export function createRedisFanout({
  url,
  prefix = "pintpoint",
  telemetry,
  listenerFailed,
  reconnected = () => {},
}: RedisFanoutOptions): RedisFanout {
  const local = createMemoryFanout({ listenerFailed });
  const rooms = new Map<MeetupId, Room>();
  let again: NodeJS.Timeout | undefined;
  let isClosed = false;

  const publisher = new Publisher(createRedisClient({ url, name: "publisher", telemetry }));
  const subscriber = new Subscriber({
    client: createRedisClient({ url, name: "subscriber", telemetry }),
    failed: (error) => telemetry.callFailed("subscription", error),
    reconnected() {
      reconnected();
      clearTimeout(again);
      again = setTimeout(reconnected, othersAreBack).unref();
    },
  });
  const adapter = createBareAdapter({
    publisher,
    subscriber,
    channelPrefix: prefix,
    received(message) {
      // Only nodes of this cluster publish here; a node of another release may publish a kind that is unknown here.
      if (isAnnouncement(message)) void local.publish(message);
    },
  });

  function enter(id: MeetupId): void {
    const room = rooms.get(id) ?? { name: hashId(id), subscriptions: 0 };
    if (++room.subscriptions > 1) return;
    rooms.set(id, room);
    adapter.join(room.name);
  }

  function leave(id: MeetupId): void {
    const room = rooms.get(id);
    if (room === undefined || --room.subscriptions > 0) return;
    rooms.delete(id);
    adapter.leave(room.name);
  }

  return {
    async publish(announcement) {
      // Local subscribers have been called when this returns its promise.
      void local.publish(announcement);
      if (isClosed) return;
      const { meetupId } = announcement;
      await adapter.send(rooms.get(meetupId)?.name ?? hashId(meetupId), announcement);
    },
    subscribe(meetupId, listener) {
      const end = local.subscribe(meetupId, listener);
      if (isClosed) return end;
      enter(meetupId);
      let hasEnded = false;
      return () => {
        end();
        if (!hasEnded && !isClosed) leave(meetupId);
        hasEnded = true;
      };
    },
    settled: () => subscriber.settled(),
    async close() {
      isClosed = true;
      clearTimeout(again);
      subscriber.close();
      publisher.close();
      rooms.clear();
      await local.close();
    },
  };
}

const kinds: readonly unknown[] = ["patch", "gone", "presence"] satisfies Announcement["kind"][];

function isAnnouncement(message: unknown): message is Announcement {
  if (typeof message !== "object" || message === null) return false;
  return (
    "meetupId" in message && typeof message.meetupId === "string" && "kind" in message && kinds.includes(message.kind)
  );
}
