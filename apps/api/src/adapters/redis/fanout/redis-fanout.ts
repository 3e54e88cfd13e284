import { randomBytes } from "node:crypto";
import type { Fanout } from "@pintpoint/core/shared";
import { withTimeout } from "../../../lifecycle/with-timeout.ts";
import { hashId } from "../../../telemetry/hash-id.ts";
import type { RedisTelemetry } from "../../../telemetry/redis-events.ts";
import { createMemoryFanout } from "../../memory/fanout.ts";
import { createRedisClient } from "../create-redis-client.ts";
import { throwRedisTimeout, toRedisFailure } from "../redis-failure.ts";
import { Subscriptions } from "./subscriptions.ts";

export interface RedisFanoutOptions {
  url: string;
  /** Every channel begins with it. */
  prefix?: string;
  telemetry: RedisTelemetry;
  /** Called with what a listener threw. */
  listenerFailed(error: unknown): void;
  /**
   * Called when Redis is back after an outage and messages may have been lost: rooms must be compared with the store
   * (RT9). Called a second time after 3 s, because other nodes may reconnect later and lose messages until then.
   */
  reconnected?(): void;
}

/** Fan-out over Redis's sharded pub/sub; local subscribers never wait for Redis. */
export interface RedisFanout extends Fanout {
  /** Resolves when this node can publish, its subscriptions are active, and what was published to them has arrived. */
  settled(): Promise<void>;
}

/** Milliseconds. Only the promise of `publish` waits for it, no request does. */
const publishTimeoutMs = 500;
/** Milliseconds; longer than the pause before another node's publisher reconnects. */
const othersReconnectMs = 3_000;

/** Before each message Redis gets so many ASCII characters, which name the process that sent it. */
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
  // Redis sends a process its own messages, too; they are recognised by this.
  const origin = createOrigin();
  /** By channel: its topic, and how many subscribe to it here. */
  const channels = new Map<string, { topic: string; subscribers: number }>();
  let again: NodeJS.Timeout | undefined;
  let isClosed = false;

  const channelOf = (topic: string): string => `${prefix}topic:${hashId(topic)}`;
  const publisher = createRedisClient({ url, name: "publisher", telemetry });
  const subscriptions = new Subscriptions({
    client: createRedisClient({ url, name: "subscriber", telemetry }),
    received(channel, sent) {
      const topic = channels.get(channel)?.topic;
      if (topic === undefined || sent.subarray(0, originLength).equals(origin)) return;
      void local.publish(topic, sent.subarray(originLength));
    },
    failed: (error) => telemetry.callFailed("subscription", error),
    reconnected() {
      reconnected();
      clearTimeout(again);
      again = setTimeout(reconnected, othersReconnectMs).unref();
    },
  });

  function enter(channel: string, topic: string): void {
    const entry = channels.get(channel) ?? { topic, subscribers: 0 };
    if (++entry.subscribers > 1) return;
    channels.set(channel, entry);
    subscriptions.add(channel);
  }

  function leave(channel: string): void {
    const entry = channels.get(channel);
    if (entry === undefined || --entry.subscribers > 0) return;
    channels.delete(channel);
    subscriptions.remove(channel);
  }

  return {
    async publish(topic, message) {
      // Local subscribers have been called when this returns its promise.
      void local.publish(topic, message);
      if (isClosed) return;
      try {
        await withTimeout<unknown>(
          publisher.spublish(channelOf(topic), Buffer.concat([origin, message])),
          publishTimeoutMs,
          throwRedisTimeout(publishTimeoutMs),
        );
      } catch (error) {
        throw toRedisFailure(error);
      }
    },
    subscribe(topic, listener) {
      const end = local.subscribe(topic, listener);
      if (isClosed) return end;
      const channel = channelOf(topic);
      enter(channel, topic);
      let hasEnded = false;
      return () => {
        end();
        if (!hasEnded && !isClosed) leave(channel);
        hasEnded = true;
      };
    },
    async settled() {
      if (publisher.status !== "ready") await new Promise((resolve) => publisher.once("ready", resolve));
      await subscriptions.settled();
    },
    async close() {
      isClosed = true;
      clearTimeout(again);
      subscriptions.close();
      publisher.disconnect();
      channels.clear();
      await local.close();
    },
  };
}
