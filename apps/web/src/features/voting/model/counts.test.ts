import { aPoll } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { answeredHeadsOf } from "./counts.ts";

describe("heads that have answered", () => {
  it("[SC2] are those of people with an answer: to have finished, or to have taken all back, is none", () => {
    const poll = aPoll({
      slots: 1,
      venues: 0,
      voters: [{ says: { s1: "no" }, party: 3 }, { says: {}, finished: 9 }, {}],
    });
    expect(answeredHeadsOf(poll)).toBe(3);
  });
});
