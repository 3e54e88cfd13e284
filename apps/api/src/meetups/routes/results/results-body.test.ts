import type { Meetup, Pair } from "@pintpoint/core/meetups";
import { rankPairs } from "@pintpoint/core/meetups";
import { StepCounter } from "@pintpoint/core/shared";
import { beforeAllSlots } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { envelopeOf } from "../../reader/envelope.ts";
import { fullMeetup } from "../../testing/full-meetup.ts";
import { type ResultsAnswer, type ResultsBody, resultsInSteps, resultsLimits } from "./results-body.ts";

interface Results {
  version: number;
  total: number;
  pairs: (Pair & { cut?: true })[];
}

const lists = ["coming", "open", "maybe", "unsaid", "out", "missing"] as const;

function withoutNames(pair: Pair) {
  const { coming, open, maybe, unsaid, out, missing, ...others } = pair;
  return others;
}

/** Adds up the work between two pauses. */
class WeighedSteps extends StepCounter {
  since = 0;
  override isPauseDue(words: number): boolean {
    this.since += words;
    return super.isPauseDue(words);
  }
}

/** The body, and the most work that was done between two pauses. */
function made(meetup: Meetup, now = beforeAllSlots): { body: ResultsBody; longest: number } {
  const { epoch, version } = meetup;
  const counter = new WeighedSteps();
  const steps = resultsInSteps({ epoch, version, envelope: envelopeOf(meetup) }, now, counter);
  for (let longest = 0; ; counter.since = 0) {
    const { done, value } = steps.next();
    longest = Math.max(longest, counter.since);
    if (done) return { body: value, longest };
  }
}

const textOf = ({ parts }: ResultsAnswer): string => Buffer.concat(parts).toString();
const readOf = (body: ResultsBody, limit: number): Results => JSON.parse(textOf(body.first(limit)));

describe("the results of the largest meetup", () => {
  const meetup = fullMeetup();
  const { body, longest } = made(meetup);

  it("[LI10] have 512 KiB at most, all their pairs in it, and names of as many as there is room for", () => {
    const answer = body.first(200);
    expect(answer.length).toBe(Buffer.concat(answer.parts).length);
    expect(answer.length).toBeLessThanOrEqual(512 * 1024);
    expect(answer.length).toBeGreaterThan(480 * 1024);
    const { total, pairs, version } = readOf(body, 200);
    expect([total, pairs.length, version]).toEqual([1_800, 200, meetup.version]);
    const named = pairs.map((pair) => lists.some((list) => pair[list].length > 0));
    expect(named.indexOf(false)).toBeGreaterThan(20);
    expect(named.lastIndexOf(true)).toBe(named.indexOf(false) - 1);
  });

  it("[LI10] name 100 people a list at most, say so, and count all of them", () => {
    const expected = rankPairs(meetup, beforeAllSlots);
    const { pairs } = readOf(body, 200);
    pairs.forEach((pair, place) => {
      const whole = expected[place];
      for (const list of lists) {
        expect(pair[list].length).toBeLessThanOrEqual(100);
        expect(whole?.[list].slice(0, pair[list].length)).toEqual(pair[list]);
      }
      expect(pair.cut).toBe(true);
      expect(withoutNames(pair)).toEqual({ ...(whole && withoutNames(whole)), cut: true });
    });
  });

  it("are made in pieces of at most 26,000 words looked at", () => {
    expect(longest).toBeGreaterThan(20_000);
    expect(longest).toBeLessThanOrEqual(30_000);
  });

  it("are one buffer for every limit and everybody who asks", () => {
    const [whole] = body.first(200).parts;
    for (let limit = 1; limit <= 200; limit++) {
      const { parts, length } = body.first(limit);
      expect(parts[0]?.buffer).toBe(whole?.buffer);
      expect(length).toBe(parts.reduce((sum, part) => sum + part.length, 0));
    }
    for (const limit of [1, 2, 50, 199])
      expect(readOf(body, limit)).toEqual({ ...readOf(body, 200), pairs: readOf(body, 200).pairs.slice(0, limit) });
  });
});

describe("the results of a meetup", () => {
  it("of a usual size are the whole ranking", () => {
    const meetup = fullMeetup({ slots: 4, venues: 3, people: 20 });
    const pairs = rankPairs(meetup, beforeAllSlots);
    expect(readOf(made(meetup).body, 50)).toEqual({ version: meetup.version, total: 12, pairs });
  });

  it("without options are no pairs", () => {
    const { body } = made(fullMeetup({ slots: 0, venues: 0, people: 2 }));
    expect(readOf(body, 1)).toEqual({ version: 100, total: 0, pairs: [] });
  });

  it("fit, however long the ids are", () => {
    const long = (id: string) => `${id}-${"x".repeat(3_000)}`;
    const meetup = fullMeetup({ slots: 10, venues: 20, people: 3 });
    const slots = Object.fromEntries(
      Object.values(meetup.slots).map((slot) => [long(slot.id), { ...slot, id: long(slot.id) }]),
    );
    const { body } = made({ ...meetup, slots });
    expect(body.first(200).length).toBeLessThanOrEqual(resultsLimits.bytes);
    expect(readOf(body, 200)).toMatchObject({ total: 200 });
  });

  it("are outdated when another slot has ended", () => {
    const { body } = made(fullMeetup({ slots: 2, venues: 1, people: 2 }));
    expect([body.over, body.hasNewlyEndedSlot(beforeAllSlots)]).toEqual([0, false]);
    expect(body.hasNewlyEndedSlot(Date.parse("2026-12-01T20:59:59Z"))).toBe(false);
    expect(body.hasNewlyEndedSlot(Date.parse("2026-12-01T21:00:00Z"))).toBe(true);
  });
});
