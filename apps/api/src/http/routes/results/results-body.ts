import type { Meetup, Pair, Steps } from "@pintpoint/core";
import { pairOf, rankingInSteps, StepCounter, slotsOver } from "@pintpoint/core";
import { meetupInSteps } from "../../../reading/meetup-in-steps.ts";

/** Of one answer. `named`: ids in one list of people. */
export const most = { bytes: 512 * 1024, pairs: 200, named: 100 };

/** An answer's bytes, as few pieces of them as can be without copying. */
export interface ResultsAnswer {
  parts: readonly Uint8Array[];
  length: number;
}

/** What a ranking is made of: the full view of a meetup, as it was read. */
export interface Ranked {
  epoch: string;
  version: number;
  envelope: Uint8Array;
}

const end = Buffer.from("]}");

/** The answer to everybody who asks for the results of one version, whatever their limit: a short one is the beginning of it. */
export class ResultsBody {
  readonly epoch: string;
  readonly version: number;
  /** How many slots had ended when it was made. */
  readonly over: number;
  readonly #bytes: Buffer;
  /** Where each pair ends. */
  readonly #ends: readonly number[];
  readonly #times: Pick<Meetup, "slots" | "timeZone">;
  #second = Number.NaN;
  #overThen = 0;

  constructor({ epoch, version, slots, timeZone }: Meetup, over: number, head: string, pairs: readonly string[]) {
    this.epoch = epoch;
    this.version = version;
    this.over = over;
    this.#times = { slots, timeZone };
    let at = Buffer.byteLength(head) - ",".length;
    this.#ends = pairs.map((pair) => {
      at += ",".length + Buffer.byteLength(pair);
      return at;
    });
    this.#bytes = Buffer.from(`${head}${pairs.join(",")}]}`);
  }

  /** In bytes, with what is kept beside them. */
  get size(): number {
    return this.#bytes.length + 8 * this.#ends.length + 300 * Object.keys(this.#times.slots).length + 1_000;
  }

  /** Whether another slot has ended meanwhile; `now` in milliseconds since 1970. */
  isOutdated(now: number): boolean {
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) {
      this.#second = second;
      this.#overThen = slotsOver(this.#times, now).size;
    }
    return this.#overThen !== this.over;
  }

  /** The first `limit` pairs; from 1. */
  first(limit: number): ResultsAnswer {
    const stop = this.#ends[limit - 1];
    if (stop === undefined || limit === this.#ends.length) return { parts: [this.#bytes], length: this.#bytes.length };
    return { parts: [this.#bytes.subarray(0, stop), end], length: stop + end.length };
  }
}

/** Parses, ranks and renders. `now` is in milliseconds since 1970. */
export function* resultsInSteps({ envelope }: Ranked, now: number, counter = new StepCounter()): Steps<ResultsBody> {
  const meetup = yield* meetupInSteps(envelope);
  const ranking = yield* rankingInSteps(meetup, now, counter);
  const pairs: ShownPair[] = [];
  for (const ranked of ranking.pairs.slice(0, most.pairs)) {
    pairs.push(withFewNames(pairOf(ranking, ranked)));
    if (counter.isDue(costOfNames * ranking.ballot.people.length)) yield;
  }
  const head = `{"version":${meetup.version},"total":${ranking.pairs.length},"pairs":[`;
  const room = most.bytes - Buffer.byteLength(head) - end.length;
  return new ResultsBody(meetup, slotsOver(meetup, now).size, head, yield* textsOf(pairs, room));
}

/** In words looked at: what it costs to name a person. */
const costOfNames = 4;

const lists = ["coming", "open", "maybe", "unsaid", "out", "missing"] as const;

type ShownPair = Pair & { cut?: true };

function withFewNames(pair: Pair, named = most.named): ShownPair {
  const few: ShownPair = { ...pair };
  for (const list of lists) {
    if (pair[list].length <= named) continue;
    few[list] = pair[list].slice(0, named);
    few.cut = true;
  }
  return few;
}

/** The pairs as JSON that fits into `room` bytes: names are told from the front for as long as there is room for them. */
function* textsOf(pairs: readonly ShownPair[], room: number): Steps<string[]> {
  const texts = pairs.map((pair) => JSON.stringify(withFewNames(pair, 0)));
  const sizes = texts.map((text) => Buffer.byteLength(text) + 1);
  let left = sizes.reduce((sum, size) => sum - size, room);
  for (; left < 0 && texts.length > 0; texts.pop()) left += sizes[texts.length - 1] ?? 0;
  yield;
  for (const [place, bare] of texts.entries()) {
    const text = JSON.stringify(pairs[place]);
    left -= Buffer.byteLength(text) - Buffer.byteLength(bare);
    if (left < 0) break;
    texts[place] = text;
  }
  return texts;
}
