import { LoadGenerator } from "../load/load-generator.ts";
import { type RedisRelay, startRedisRelay } from "../measure/redis-relay.ts";
import type { Parts } from "./parts.ts";
import { type Stage, stage } from "./stage.ts";

/** A node with the one meetup that is watched there and nowhere else. */
interface Home {
  origin: string;
  relay: RedisRelay;
  meetup: Stage;
}

/** What the nodes were sent by the others, in all. */
export interface Heard {
  /** Of meetups that somebody watches at the node that was sent it. */
  watched: number;
  unwatched: number;
}

/** How long the last messages may take, and presence, which comes once a second. */
const SETTLE_MS = 500;

/** Nodes on a Redis of their own, each of which is overheard; they are added, and measured as often as wanted. */
export class OverheardNodes {
  readonly #parts: Parts;
  readonly #redisUri: string;
  readonly #homes: Home[] = [];

  constructor(parts: Parts, redisUri: string) {
    this.#parts = parts;
    this.#redisUri = redisUri;
  }

  async grow(count: number): Promise<void> {
    while (this.#homes.length < count) {
      const relay = await startRedisRelay(this.#redisUri);
      this.#parts.ends(() => relay.close());
      const { origin } = await this.#parts.node(`overheard-${this.#homes.length + 1}`, relay.uri);
      const meetup = await stage(origin, 1);
      const load = new LoadGenerator();
      this.#parts.ends(() => load.stop());
      await load.order("watch", { url: origin, meetupId: meetup.meetupId, count: 1 });
      this.#homes.push({ origin, relay, meetup });
    }
  }

  /** Votes in every meetup, cast at the node after the one where it is watched; and in one that nobody watches. */
  async hear(votes: number): Promise<Heard> {
    const [first] = this.#homes;
    if (first === undefined) throw new Error("there is no node");
    const unwatched = await stage(first.origin, 1);
    const before = this.#homes.map(({ relay }) => relay.messages.length);
    const load = new LoadGenerator();
    const places = this.#homes.map(({ meetup }, index) => ({
      meetup,
      url: this.#homes[(index + 1) % this.#homes.length]?.origin ?? "",
    }));
    for (const { meetup, url } of [...places, { meetup: unwatched, url: first.origin }]) {
      const { meetupId, options, voters } = meetup;
      await load.order("seat", { url, meetupId, options, voters });
      await load.order("voteInTurn", { votes });
    }
    load.stop();
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const heard: Heard = { watched: 0, unwatched: 0 };
    for (const [index, { relay, meetup }] of this.#homes.entries()) {
      for (const message of relay.messages.slice(before[index])) {
        heard[message.includes(meetup.meetupId) ? "watched" : "unwatched"] += 1;
      }
    }
    return heard;
  }
}
