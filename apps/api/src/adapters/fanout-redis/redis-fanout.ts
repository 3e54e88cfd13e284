import { randomBytes } from "node:crypto";
import type { Announcement, Fanout, MeetupId } from "@pintpoint/core";
import type { RedisTelemetry } from "../../telemetry/redis-events.ts";
import { createMemoryFanout } from "../fanout-local/memory-fanout.ts";
import { createRedisClient } from "../redis/create-redis-client.ts";
import { hashId } from "../redis/hash-id.ts";
import { toRedisFailure } from "../redis/redis-failure.ts";
import { withTimeout } from "../redis/with-timeout.ts";
import { Subscriptions } from "./subscriptions.ts";

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

/** Milliseconds. Only the promise of `publish` waits for it, no request does. */
const publishTimeoutMs = 500;
/** Milliseconds; longer than the pause before another node's publisher reconnects. */
const othersReconnectMs = 3_000;

/** Each message is its sender's id, `originLength` ASCII characters, and then an announcement as JSON. */
const originLength = 11;
const createOrigin = (): Buffer => Buffer.from(randomBytes(8).toString("base64url"));

export function createRedisFanout({
  url,
  prefix = "pintpoint:",
  telemetry,
  listenerFailed,
  reconnected = () => {},
}: RedisFanoutOptions): RedisFanout {
  const local = createMemoryFanout({ listenerFailed });
  // Redis sends a process its own messages, too; by this it knows them.
  const origin = createOrigin();
  /** How many subscribe here, by channel. */
  const subscribers = new Map<string, number>();
  let again: NodeJS.Timeout | undefined;
  let isClosed = false;

  const channelOf = (meetupId: MeetupId): string => `${prefix}topic:${hashId(meetupId)}`;
  const publisher = createRedisClient({ url, name: "publisher", telemetry });
  const subscriptions = new Subscriptions({
    client: createRedisClient({ url, name: "subscriber", telemetry }),
    received(_channel, message) {
      if (message.subarray(0, originLength).equals(origin)) return;
      const announcement = announcementIn(message.subarray(originLength));
      if (announcement !== null) void local.publish(announcement);
    },
    failed: (error) => telemetry.callFailed("subscription", error),
    reconnected() {
      reconnected();
      clearTimeout(again);
      again = setTimeout(reconnected, othersReconnectMs).unref();
    },
  });

  function enter(channel: string): void {
    const count = subscribers.get(channel) ?? 0;
    subscribers.set(channel, count + 1);
    if (count === 0) subscriptions.add(channel);
  }

  function leave(channel: string): void {
    const count = subscribers.get(channel) ?? 0;
    if (count > 1) {
      subscribers.set(channel, count - 1);
      return;
    }
    subscribers.delete(channel);
    subscriptions.remove(channel);
  }

  return {
    async publish(announcement) {
      // Local subscribers have been called when this returns its promise.
      void local.publish(announcement);
      if (isClosed) return;
      const message = Buffer.concat([origin, Buffer.from(JSON.stringify(announcement))]);
      try {
        await withTimeout(publisher.spublish(channelOf(announcement.meetupId), message), publishTimeoutMs);
      } catch (error) {
        throw toRedisFailure(error);
      }
    },
    subscribe(meetupId, listener) {
      const end = local.subscribe(meetupId, listener);
      if (isClosed) return end;
      const channel = channelOf(meetupId);
      enter(channel);
      let hasEnded = false;
      return () => {
        end();
        if (!hasEnded && !isClosed) leave(channel);
        hasEnded = true;
      };
    },
    settled: () => subscriptions.settled(),
    async close() {
      isClosed = true;
      clearTimeout(again);
      subscriptions.close();
      publisher.disconnect();
      subscribers.clear();
      await local.close();
    },
  };
}

const kinds: readonly unknown[] = ["patch", "gone", "presence"] satisfies Announcement["kind"][];

/** Null when it is none: a process of another release may publish a kind that is unknown here. */
function announcementIn(message: Buffer): Announcement | null {
  try {
    const value: unknown = JSON.parse(message.toString());
    return isAnnouncement(value) ? value : null;
  } catch {
    return null;
  }
}

function isAnnouncement(value: unknown): value is Announcement {
  if (typeof value !== "object" || value === null) return false;
  return "meetupId" in value && typeof value.meetupId === "string" && "kind" in value && kinds.includes(value.kind);
}
