import { aPoll, participantId } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { emptyRemovalForm, minutesOf, removable, removalCounts, removalPlanOf } from "./removal-form.ts";

const now = Date.parse("2026-12-01T12:02:00Z");
/** Everybody joined at 12:00 and so many seconds. */
const poll = aPoll({ slots: 1, venues: 0, voters: [{}, {}, {}, {}] });
const [first = "", second = "", third = "", fourth = ""] = [1, 2, 3, 4].map(participantId);

describe("whom to remove", () => {
  it("takes whole minutes within a week", () => {
    expect(["1", "10080", "0", "-5", "1.5", "", " ", "10081", "x"].map((minutes) => minutesOf({ minutes }))).toEqual([
      1,
      10_080,
      ...Array.from({ length: 7 }, () => null),
    ]);
  });

  it("[MS14] by the time of joining: that second or later, and never the organiser", () => {
    const crowd = {
      ...poll,
      participants: { ...poll.participants, [fourth]: { ...poll.participants[fourth], organiser: true as const } },
    } as typeof poll;
    const plan = removalPlanOf({ ...emptyRemovalForm, by: "recent", minutes: "2" }, now + 2_000);
    expect(plan).toEqual({ who: { joinedSince: "2026-12-01T12:00:02Z" }, comments: true, options: true });
    expect(plan && removalCounts(crowd, plan).ids).toEqual([second, third]);
    expect(removalPlanOf({ ...emptyRemovalForm, by: "recent", minutes: "" }, now)).toBeNull();
  });

  it("[MS14] by choice: who has gone meanwhile is not asked for", () => {
    const plan = removalPlanOf({ ...emptyRemovalForm, chosen: new Set([first, third]) }, now);
    const { [third]: _, ...participants } = poll.participants;
    expect(plan && removalCounts({ ...poll, participants }, plan).ids).toEqual([first]);
  });

  it("[MS14] counts what goes with them, only where it is wanted", () => {
    const comment = { id: "c_1", participantId: first, text: "spam", at: "2026-12-01T12:00:00Z" };
    const slots = Object.fromEntries(
      Object.entries(poll.slots).map(([id, slot]) => [id, { ...slot, proposedBy: first }]),
    );
    const meetup = { ...poll, slots, comments: { c_1: comment } };
    const plan = { who: { ids: [first] }, comments: true, options: true };
    expect(removalCounts(meetup, plan)).toMatchObject({ people: 1, comments: 1, options: 1 });
    expect(removalCounts(meetup, { ...plan, comments: false, options: false })).toMatchObject({
      comments: 0,
      options: 0,
    });
  });

  it("offers everybody but oneself, the latest first, and those of a name", () => {
    expect(removable(poll, second, "").map(({ id }) => id)).toEqual([fourth, third, first]);
    expect(removable(poll, undefined, " person 3").map(({ id }) => id)).toEqual([third]);
  });
});
