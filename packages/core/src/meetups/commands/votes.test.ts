import { describe, expect, it } from "vitest";
import { aRecord, noon } from "../../testing/a-record.ts";
import { countingReads } from "../../testing/counting-reads.ts";
import { deepFreeze } from "../../testing/deep-freeze.ts";
import { participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { accept, commandContext, guest, organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import type { Vote } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { decideCommand } from "./decide-command.ts";
import type { CastVotes } from "./votes.ts";

const cast = (n: number, votes: Record<string, Vote | null>): CastVotes => ({
  kind: "castVotes",
  participantId: p(n),
  votes,
});
const vote = (record: MeetupRecord, n: number, votes: Record<string, Vote | null>) =>
  accept(record, cast(n, votes), { identity: person(n) });

describe("casting votes", () => {
  it("[MS3] sets only the named answers, each at its own path", () => {
    const record = aRecord();
    expect(vote(record, 1, { [s(1)]: "yes", [v(1)]: "no" })).toEqual({
      set: { [`votes.${p(1)}.${s(1)}`]: "yes", [`votes.${p(1)}.${v(1)}`]: "no" },
      unset: [],
    });
    expect(vote(record, 1, { [s(2)]: "maybe" }).set).toEqual({ [`votes.${p(1)}.${s(2)}`]: "maybe" });
    expect(record.meetup.votes).toEqual({ [p(1)]: { [s(1)]: "yes", [v(1)]: "no", [s(2)]: "maybe" } });
  });

  it("[MS3] the later of two answers wins, and two people never meet", () => {
    const record = aRecord();
    vote(record, 1, { [s(1)]: "yes" });
    vote(record, 2, { [s(1)]: "no" });
    vote(record, 1, { [s(1)]: "maybe" });
    expect(record.meetup.votes).toEqual({ [p(1)]: { [s(1)]: "maybe" }, [p(2)]: { [s(1)]: "no" } });
  });

  it("null withdraws an answer, and the last one takes the whole entry along", () => {
    const record = aRecord();
    vote(record, 1, { [s(1)]: "yes", [s(2)]: "no" });
    expect(vote(record, 1, { [s(1)]: null }).unset).toEqual([`votes.${p(1)}.${s(1)}`]);
    vote(record, 1, { [s(2)]: null });
    expect(record.meetup.votes).toEqual({});
  });

  it("[MS2] is committed with updatedAt alone when it changes nothing, and raises the version", () => {
    const record = aRecord();
    vote(record, 1, { [s(1)]: "yes" });
    const at = noon + 60_000;
    const { changes } = playCommand(record, cast(1, { [s(1)]: "yes", [s(2)]: null }), { identity: person(1), now: at });
    expect(changes?.meetup).toEqual({ set: { updatedAt: "2026-12-01T12:01:00Z" }, unset: [] });
    expect(changes?.vault).toEqual({ set: {}, unset: [] });
    expect(record.meetup.version).toBe(3);
  });

  it("[MS10] takes that participant's own token: not a guest's, another's, the organiser's", () => {
    for (const identity of [guest, organiser, person(2)]) {
      expect(refusalCodeOf(aRecord(), cast(1, { [s(1)]: "yes" }), { identity })).toBe("not_allowed");
    }
  });

  it("[MS10] is refused when the voter has left while the vote waited", () => {
    const record = aRecord();
    accept(record, { kind: "leave", participantId: p(1) });
    expect(refusalCodeOf(record, cast(1, { [s(1)]: "yes" }), { identity: person(1) })).toBe("not_allowed");
  });

  it("is refused as a whole, naming the options that are not there", () => {
    const record = aRecord();
    const votes: Record<string, Vote> = { [s(1)]: "yes", [s(9)]: "yes", ["to" + "String"]: "no" };
    const { outcome } = playCommand(record, cast(1, votes), { identity: person(1) });
    expect(outcome).toMatchObject({ code: "option_not_found" });
    expect("errors" in outcome && outcome.errors?.map(({ path }) => path)).toEqual([`votes.${s(9)}`, "votes.toString"]);
    expect(record.meetup.votes).toEqual({});
  });

  it("[MS1] a pending option takes no votes", () => {
    const record = aRecord();
    record.meetup.venues[v(3)] = { id: v(3), name: "Mine", proposedBy: p(1), pending: true };
    expect(refusalCodeOf(record, cast(1, { [v(3)]: "yes" }), { identity: person(1) })).toBe("option_not_found");
  });

  it("[MS7] authority comes before existence, existence before rules", () => {
    const record = aRecord();
    record.meetup.settings.deadline = "2026-11-30T12:00:00Z";
    expect(refusalCodeOf(record, cast(1, { [s(9)]: "yes" }), { identity: person(2) })).toBe("not_allowed");
    expect(refusalCodeOf(record, cast(1, { [s(9)]: "yes" }), { identity: person(1) })).toBe("option_not_found");
    expect(refusalCodeOf(record, cast(1, { [s(1)]: "yes" }), { identity: person(1) })).toBe("voting_closed");
  });
});

describe("closed voting", () => {
  it("[MS13] the clock at arrival judges the deadline", () => {
    const record = aRecord();
    record.meetup.settings.deadline = "2026-12-01T12:00:00Z";
    accept(record, cast(1, { [s(1)]: "yes" }), { identity: person(1), now: noon });
    expect(refusalCodeOf(record, cast(1, { [s(1)]: "no" }), { identity: person(1), now: noon + 1 })).toBe(
      "voting_closed",
    );
    expect(refusalCodeOf(record, cast(1, { [s(1)]: null }), { identity: person(1), now: noon + 1 })).toBe(
      "voting_closed",
    );
  });

  it("[MS13] a decision closes all but the chosen options, whatever the deadline", () => {
    const record = aRecord();
    record.meetup.settings.deadline = "2026-12-02T12:00:00Z";
    accept(record, { kind: "decide", slotId: s(1), venueId: v(1) });
    const late = { identity: person(1), now: noon + 7 * 24 * 3_600_000 };
    accept(record, cast(1, { [s(1)]: "no", [v(1)]: "yes" }), late);
    expect(refusalCodeOf(record, cast(1, { [s(2)]: "yes" }), late)).toBe("voting_closed");
    expect(refusalCodeOf(record, cast(1, { [s(1)]: "yes", [v(2)]: "yes" }), late)).toBe("voting_closed");
    accept(record, { kind: "reopen" });
    expect(refusalCodeOf(record, cast(1, { [s(1)]: "yes" }), late)).toBe("voting_closed");
  });
});

describe("the queue of an option with a capacity", () => {
  it("[MS12] stores each yes with the version of its command", () => {
    const record = aRecord();
    expect(vote(record, 2, { [v(2)]: "yes", [v(1)]: "yes" }).set[`queue.${v(2)}.${p(2)}`]).toBe(2);
    vote(record, 1, { [v(2)]: "yes" });
    vote(record, 3, { [v(2)]: "maybe" });
    expect(record.meetup.queue).toEqual({ [v(2)]: { [p(2)]: 2, [p(1)]: 3 } });
  });

  it("[MS12] a repeated yes keeps its place, who leaves yes loses it", () => {
    const record = aRecord();
    vote(record, 1, { [v(2)]: "yes" });
    vote(record, 2, { [v(2)]: "yes" });
    vote(record, 1, { [v(2)]: "yes" });
    expect(record.meetup.queue[v(2)]).toEqual({ [p(1)]: 2, [p(2)]: 3 });
    vote(record, 1, { [v(2)]: "maybe" });
    vote(record, 1, { [v(2)]: "yes" });
    expect(record.meetup.queue[v(2)]).toEqual({ [p(1)]: 6, [p(2)]: 3 });
    vote(record, 1, { [v(2)]: null });
    vote(record, 2, { [v(2)]: "no" });
    expect(record.meetup.queue).toEqual({});
  });

  it("[MS12] a capacity never refuses a yes", () => {
    const record = aRecord({ participants: 9 });
    for (let n = 1; n <= 9; n++) vote(record, n, { [v(2)]: "yes" });
    expect(Object.keys(record.meetup.queue[v(2)] ?? {})).toHaveLength(9);
  });
});

describe("after a move", () => {
  const moved = (): MeetupRecord => {
    const record = aRecord();
    vote(record, 1, { [s(1)]: "yes", [s(2)]: "yes" });
    vote(record, 2, { [s(1)]: "no" });
    accept(record, { kind: "editSlot", slotId: s(1), edit: { start: "2026-12-04T18:00:00Z" } });
    return record;
  };

  it.each([["yes"], ["no"], [null]] as const)("[MS9] the next answer, %s, removes the question", (answer) => {
    const record = moved();
    expect(record.meetup.reconfirm).toEqual({ [s(1)]: { [p(1)]: true, [p(2)]: true } });
    const { unset } = vote(record, 1, { [s(1)]: answer });
    expect(unset).toContain(`reconfirm.${s(1)}.${p(1)}`);
    expect(record.meetup.reconfirm).toEqual({ [s(1)]: { [p(2)]: true } });
    vote(record, 2, { [s(1)]: "no" });
    expect(record.meetup.reconfirm).toEqual({});
  });

  it("[MS9] an answer to another option leaves the question", () => {
    const record = moved();
    vote(record, 1, { [s(2)]: "no" });
    expect(record.meetup.reconfirm[s(1)]).toEqual({ [p(1)]: true, [p(2)]: true });
  });
});

describe("the cost of one vote", () => {
  const crowd = (participants: number): MeetupRecord => {
    const record = aRecord({ participants });
    for (let n = 1; n <= participants; n++) {
      record.meetup.votes[p(n)] = { [s(1)]: "yes", [v(2)]: "yes" };
      record.meetup.queue[v(2)] ??= {};
      Object.assign(record.meetup.queue[v(2)] ?? {}, { [p(n)]: -n });
      record.meetup.reconfirm[s(1)] ??= {};
      Object.assign(record.meetup.reconfirm[s(1)] ?? {}, { [p(n)]: true });
    }
    return record;
  };
  const cost = (participants: number, votes: Record<string, Vote | null>): number => {
    const { state, reads } = countingReads(crowd(participants));
    decideCommand(state, cast(7, votes), commandContext({ identity: person(7) }));
    return reads();
  };

  it.each([
    ["a first answer", { [s(2)]: "yes" as const }],
    ["a repeated yes in a queue and in a reconfirmation", { [s(1)]: "yes" as const, [v(2)]: "yes" as const }],
    ["giving up a place", { [v(2)]: "no" as const }],
    ["a withdrawal", { [s(1)]: null, [v(2)]: null }],
  ])("[RT5] is the same in a crowd of 10 and of 10,000: %s", (_, votes) => {
    expect(cost(10_000, votes)).toBe(cost(10, votes));
  });

  it("[RT5] decides on a frozen state: nothing is written to it", () => {
    const record = deepFreeze(crowd(10));
    const outcome = decideCommand(record, cast(7, { [v(2)]: "no" }), commandContext({ identity: person(7) }));
    expect(outcome.ok).toBe(true);
  });
});
