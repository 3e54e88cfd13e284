import type { Meetup } from "@pintpoint/core/meetups";
import { arbitraryMeetup } from "@pintpoint/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullMeetup } from "../testing/full-meetup.ts";
import { envelopeOf } from "./envelope.ts";
import { parseMeetupInSteps } from "./parse-meetup-in-steps.ts";

/** The meetup, and how many pauses there were. */
function parsed(meetup: Meetup, pieceBytes?: number): { meetup: Meetup; pauses: number } {
  const steps = parseMeetupInSteps(envelopeOf(meetup), pieceBytes);
  for (let pauses = 0; ; pauses++) {
    const { done, value } = steps.next();
    if (done) return { meetup: value, pauses };
  }
}

/** What JSON and its cuts are made of, and more. */
const text = fc.string({
  unit: fc.constantFrom('"', "\\", ",", "{", "}", "[", "]", ":", " ", "a", "é", "🍺", "\n"),
  maxLength: 30,
});

describe("a meetup that is parsed in pieces", () => {
  it("is the same as parsed in one go, wherever it is cut and whatever its texts say", () => {
    fc.assert(
      fc.property(arbitraryMeetup, text, text, fc.integer({ min: 1, max: 200 }), (state, title, comment, size) => {
        const id = "c_000000000001";
        const comments = { [id]: { id, participantId: "p_000000000001", text: comment, at: state.createdAt } };
        const meetup = { ...state, title, description: comment, comments };
        expect({ meetup: parsed(meetup, size).meetup }).toEqual(JSON.parse(envelopeOf(meetup).toString()));
      }),
      { numRuns: 300 },
    );
  });

  it("has a pause for every 128 KiB, give or take an entry", () => {
    const meetup = fullMeetup();
    const { pauses, meetup: found } = parsed(meetup);
    expect(pauses).toBeGreaterThanOrEqual(Math.floor(envelopeOf(meetup).length / (132 * 1024)));
    expect(found).toEqual(meetup);
  });

  it("has none when it is small", () => {
    expect(parsed(fullMeetup({ slots: 3, venues: 2, people: 5 })).pauses).toBe(0);
  });
});
