import { LoadGenerator } from "../load/load-generator.ts";
import { type RedisRelay, startRedisRelay } from "../measure/redis-relay.ts";
import type { BenchCluster } from "./bench-cluster.ts";
import { type SeededMeetup, seedMeetup } from "./seed-meetup.ts";

/** A node with the one meetup that is watched there and nowhere else. */
interface RelayedNode {
  origin: string;
  relay: RedisRelay;
  meetup: SeededMeetup;
}

/** What the nodes were sent by the others, in all. */
export interface MessageCounts {
  /** Of meetups that somebody watches at the node that was sent it. */
  watched: number;
  unwatched: number;
}

/** How long the last messages may take, and presence, which comes once a second. */
const SETTLE_MS = 500;

/** Nodes on their own Redis, each behind a recording relay; nodes can be added between measurements. */
export class RelayedNodes {
  readonly #parts: BenchCluster;
  readonly #redisUri: string;
  readonly #nodes: RelayedNode[] = [];

  constructor(parts: BenchCluster, redisUri: string) {
    this.#parts = parts;
    this.#redisUri = redisUri;
  }

  async grow(count: number): Promise<void> {
    while (this.#nodes.length < count) {
      const relay = await startRedisRelay(this.#redisUri);
      this.#parts.onEnd(() => relay.close());
      const { origin } = await this.#parts.node(`overheard-${this.#nodes.length + 1}`, relay.uri);
      const meetup = await seedMeetup(origin, 1);
      const load = new LoadGenerator();
      this.#parts.onEnd(() => load.stop());
      await load.run("watch", { url: origin, meetupId: meetup.meetupId, count: 1 });
      this.#nodes.push({ origin, relay, meetup });
    }
  }

  /** Votes in every meetup, cast at the node after the one where it is watched; and in one that nobody watches. */
  async countMessages(votes: number): Promise<MessageCounts> {
    const [first] = this.#nodes;
    if (first === undefined) throw new Error("there is no node");
    const unwatched = await seedMeetup(first.origin, 1);
    const before = this.#nodes.map(({ relay }) => relay.messages.length);
    const load = new LoadGenerator();
    const places = this.#nodes.map(({ meetup }, index) => ({
      meetup,
      url: this.#nodes[(index + 1) % this.#nodes.length]?.origin ?? "",
    }));
    for (const { meetup, url } of [...places, { meetup: unwatched, url: first.origin }]) {
      const { meetupId, options, voters } = meetup;
      await load.run("seat", { url, meetupId, options, voters });
      await load.run("voteInTurn", { votes });
    }
    load.stop();
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const heard: MessageCounts = { watched: 0, unwatched: 0 };
    for (const [index, { relay, meetup }] of this.#nodes.entries()) {
      for (const message of relay.messages.slice(before[index])) {
        heard[message.includes(meetup.meetupId) ? "watched" : "unwatched"] += 1;
      }
    }
    return heard;
  }
}
