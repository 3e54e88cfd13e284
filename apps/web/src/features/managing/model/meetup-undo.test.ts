import { aPoll } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { undoOf } from "./meetup-undo.ts";

const meetup = { ...aPoll({ slots: 1, venues: 0, voters: [] }), title: "Coffee, anyone?", activity: "coffee" };

describe("the edit that takes an edit back", () => {
  it("brings back what was changed, and only that", () => {
    expect(undoOf(meetup, { activity: "walk", description: "Boots" })).toEqual({
      activity: "coffee",
      description: meetup.description || null,
    });
  });

  it("[MS18] a title that was left as proposed is proposed again, and follows each reader's language", () => {
    const proposed = { ...meetup, titleProposed: true as const };
    expect(undoOf(proposed, { title: "Espresso" })).toEqual({ title: "Coffee, anyone?", titleProposed: true });
    expect(undoOf(proposed, { activity: null })).toEqual({ activity: "coffee" });
    expect(undoOf(meetup, { title: "Espresso" })).toEqual({ title: "Coffee, anyone?" });
  });

  it("[MS9] there is none after another zone: everybody is asked again", () => {
    expect(undoOf(meetup, { timeZone: "Asia/Tokyo" })).toBeNull();
  });
});
