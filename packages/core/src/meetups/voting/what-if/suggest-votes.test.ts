import { describe, expect, it } from "vitest";
import type { Poll, Voter } from "../../../testing/a-poll.ts";
import { aPoll, beforeAllSlots, optionId } from "../../../testing/a-poll.ts";
import type { Meetup } from "../../model/meetup.ts";
import { rankingOf } from "../ranking.ts";
import type { VoteSuggestion } from "./suggest-votes.ts";
import { suggestVotes } from "./suggest-votes.ts";

const ask = (meetup: Meetup): VoteSuggestion[] => suggestVotes(meetup, rankingOf(meetup, beforeAllSlots));
const suggestions = (poll: Poll): VoteSuggestion[] => ask(aPoll(poll));

/** Slots only; what `s1` would get by which vote: `3: null → yes s1 leads`. */
function told(voters: Voter[], poll: Partial<Poll> = {}): string[] {
  return suggestions({ slots: 2, venues: 0, voters, ...poll }).map(
    ({ participantId: who, optionId: what, from, to, effect, ...pair }) => {
      const name = (id: string | undefined) => (id === undefined ? "" : ` ${id.slice(0, 1)}${Number(id.slice(2))}`);
      return `${Number(who.slice(2))}:${name(what)} ${from} → ${to}:${name(pair.slotId)}${name(pair.venueId)} ${effect}`;
    },
  );
}

describe("[scorer] what one changed vote would do", () => {
  it("breaks a tie, for each of those that share the first rank", () => {
    expect(told([{ says: { s1: "yes" } }, { says: { s2: "yes" } }])).toEqual([
      "2: s1 null → yes: s1 breaksTie",
      "1: s2 null → yes: s2 breaksTie",
    ]);
  });

  it("brings another pair to the front", () => {
    const voters: Voter[] = [
      { says: { s1: "yes", s2: "maybe" } },
      { says: { s1: "maybe", s2: "no" } },
      { says: { s2: "maybe", s1: "no" } },
    ];
    expect(told(voters)).toEqual(["2: s2 no → yes: s2 leads"]);
  });

  it("lets another pair share the first rank where it cannot lead", () => {
    const voters: Voter[] = [{ says: { s1: "yes", s2: "maybe" } }, { says: { s1: "yes", s2: "yes" }, party: 2 }];
    expect(told(voters)).toEqual(["1: s2 maybe → yes: s2 ties"]);
  });

  it("tells how somebody is won before how somebody is lost", () => {
    const both: Voter = { says: { s1: "yes", s2: "yes" } };
    expect(told([both, { says: { s1: "yes", s2: "maybe" } }])).toEqual(["2: s2 maybe → yes: s2 ties"]);
    expect(told([both, { says: { s1: "maybe", s2: "no" } }, { says: { s1: "no", s2: "no" }, party: 1 }])).toEqual([
      "2: s2 no → yes: s2 leads",
    ]);
    expect(told([both, both, { says: { s1: "maybe", s2: "no" }, mustCome: true }])).toEqual([
      "3: s2 no → yes: s2 leads",
    ]);
  });

  it("lets the group fit, and the pair stay first", () => {
    const says = { s1: "yes", v1: "yes" } as const;
    const voters: Voter[] = [{ says }, { says, party: 3 }, { says, party: 2 }];
    expect(told(voters, { slots: 1, venues: [{ capacity: 4 }] })).toEqual(["2: s1 yes → maybe: s1 v1 fits"]);
  });

  it("[SC3] a must-come person who could come after all is what it takes", () => {
    const voters: Voter[] = [
      { says: { s1: "maybe", s2: "no" }, mustCome: true },
      { says: { s2: "yes", s1: "no" }, party: 5 },
    ];
    expect(told(voters)).toEqual(["1: s2 no → yes: s2 leads"]);
  });

  it("names an answer not given before a change of mind, and of several people who joined first", () => {
    const late: Voter = { says: { s3: "no" } };
    const voters: Voter[] = [{ says: { s1: "yes", s2: "no" } }, { says: { s1: "no", s2: "maybe" } }, late, late];
    expect(told(voters, { slots: 3 })[0]).toBe("3: s2 null → yes: s2 leads");
  });

  it("[MS9] takes a yes that waits to be given again as the maybe that it counts as", () => {
    const voters: Voter[] = [{ says: { s1: "yes", s2: "yes" }, toReconfirm: ["s2"] }];
    expect(told(voters)).toEqual(["1: s2 maybe → yes: s2 ties"]);
  });

  it("[SC2] knows that an answer ends a silence: of who has finished, one on the slots makes every place count as any", () => {
    const voters: Voter[] = [{ says: { s1: "yes", s2: "maybe", v1: "yes" } }, { finished: "before" }];
    expect(told(voters, { venues: 1 })).toEqual(["2: s2 null → yes: s2 v1 leads"]);
    // Of who has not, it is open, and no yes.
    expect(told([...voters.slice(0, 1), {}], { venues: 1 })).toEqual(["1: s2 maybe → yes: s2 v1 ties"]);
  });

  it("says nothing while nobody has answered, nothing without pairs, and nothing once decided", () => {
    expect(told([{}, {}])).toEqual([]);
    expect(told([{}], { slots: 0 })).toEqual([]);
    const open = aPoll({ slots: 2, venues: 0, voters: [{ says: { s1: "yes" } }] });
    expect(ask(open)).not.toEqual([]);
    const decision = { slotId: optionId("s1"), at: "2026-12-01T13:00:00Z", by: null };
    expect(ask({ ...open, status: "decided", decision })).toEqual([]);
  });

  it("says at most four things", () => {
    const voters: Voter[] = [
      { says: { s1: "yes", s2: "yes", s3: "yes" } },
      { says: { s1: "no", s2: "no", s3: "no" } },
      { says: { s4: "maybe" } },
    ];
    expect(told(voters, { slots: 6 })).toHaveLength(4);
  });
});
