import type { Meetup, Pair } from "@pintpoint/core/meetups";
import { endedSlotIds, pairOf, rankingInSteps } from "@pintpoint/core/meetups";
import type { Steps } from "@pintpoint/core/shared";
import { StepCounter } from "@pintpoint/core/shared";
import { parseMeetupInSteps } from "../../reader/parse-meetup-in-steps.ts";

/** Of one answer. `named`: ids in one list of people. */
export const resultsLimits = { bytes: 512 * 1024, pairs: 200, named: 100 };

/** An answer's bytes, as few pieces of them as can be without copying. */
export interface ResultsAnswer {
  parts: readonly Uint8Array[];
  length: number;
}

/** What a ranking is made of: the full view of a meetup, as it was read. */
export interface RankingInput {
  epoch: string;
  version: number;
  envelope: Uint8Array;
}

const closingBytes = Buffer.from("]}");

/** The answer to everybody who asks for the results of one version, whatever their limit: a short one is the beginning of it. */
export class ResultsBody {
  readonly epoch: string;
  readonly version: number;
  /** How many slots had ended when it was made. */
  readonly over: number;
  readonly #bytes: Buffer;
  /** Where each pair ends. */
  readonly #pairEnds: readonly number[];
  readonly #slotTimes: Pick<Meetup, "slots" | "timeZone">;
  #overSecond = Number.NaN;
  #overAtSecond = 0;

  constructor({ epoch, version, slots, timeZone }: Meetup, over: number, head: string, pairs: readonly string[]) {
    this.epoch = epoch;
    this.version = version;
    this.over = over;
    this.#slotTimes = { slots, timeZone };
    let at = Buffer.byteLength(head) - ",".length;
    this.#pairEnds = pairs.map((pair) => {
      at += ",".length + Buffer.byteLength(pair);
      return at;
    });
    this.#bytes = Buffer.from(`${head}${pairs.join(",")}]}`);
  }

  /** In bytes, with what is kept beside them. */
  get size(): number {
    return this.#bytes.length + 8 * this.#pairEnds.length + 300 * Object.keys(this.#slotTimes.slots).length + 1_000;
  }

  /** Whether another slot has ended meanwhile; `now` in milliseconds since 1970. */
  hasNewlyEndedSlot(now: number): boolean {
    const second = Math.floor(now / 1_000);
    if (second !== this.#overSecond) {
      this.#overSecond = second;
      this.#overAtSecond = endedSlotIds(this.#slotTimes, now).size;
    }
    return this.#overAtSecond !== this.over;
  }

  /** The first `limit` pairs; from 1. */
  first(limit: number): ResultsAnswer {
    const stop = this.#pairEnds[limit - 1];
    if (stop === undefined || limit === this.#pairEnds.length)
      return { parts: [this.#bytes], length: this.#bytes.length };
    return { parts: [this.#bytes.subarray(0, stop), closingBytes], length: stop + closingBytes.length };
  }
}

/** Parses, ranks and renders. `now` is in milliseconds since 1970. */
export function* resultsInSteps(
  { envelope }: RankingInput,
  now: number,
  counter = new StepCounter(),
): Steps<ResultsBody> {
  const meetup = yield* parseMeetupInSteps(envelope);
  const ranking = yield* rankingInSteps(meetup, now, counter);
  const pairs: ShownPair[] = [];
  for (const ranked of ranking.pairs.slice(0, resultsLimits.pairs)) {
    pairs.push(truncateNames(pairOf(ranking, ranked)));
    if (counter.isPauseDue(workPerPerson * ranking.ballot.people.length)) yield;
  }
  const head = `{"version":${meetup.version},"total":${ranking.pairs.length},"pairs":[`;
  const byteBudget = resultsLimits.bytes - Buffer.byteLength(head) - closingBytes.length;
  return new ResultsBody(meetup, endedSlotIds(meetup, now).size, head, yield* renderPairs(pairs, byteBudget));
}

/** In words looked at: what it costs to name a person. */
const workPerPerson = 4;

const personLists = ["coming", "open", "maybe", "unsaid", "out", "missing"] as const;

type ShownPair = Pair & { cut?: true };

function truncateNames(pair: Pair, named = resultsLimits.named): ShownPair {
  const few: ShownPair = { ...pair };
  for (const list of personLists) {
    if (pair[list].length <= named) continue;
    few[list] = pair[list].slice(0, named);
    few.cut = true;
  }
  return few;
}

/** The pairs as JSON that fits into `room` bytes: names are told from the front for as long as there is room for them. */
function* renderPairs(pairs: readonly ShownPair[], byteBudget: number): Steps<string[]> {
  const texts = pairs.map((pair) => JSON.stringify(truncateNames(pair, 0)));
  const sizes = texts.map((text) => Buffer.byteLength(text) + 1);
  let left = sizes.reduce((sum, size) => sum - size, byteBudget);
  for (; left < 0 && texts.length > 0; texts.pop()) left += sizes[texts.length - 1] ?? 0;
  yield;
  for (const [place, shortText] of texts.entries()) {
    const text = JSON.stringify(pairs[place]);
    left -= Buffer.byteLength(text) - Buffer.byteLength(shortText);
    if (left < 0) break;
    texts[place] = text;
  }
  return texts;
}
