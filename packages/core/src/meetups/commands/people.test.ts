import { describe, expect, it } from "vitest";
import { aRecord, noon } from "../../testing/a-record.ts";
import { commentId as c, participantId as p, slotId as s, tokenOf, venueId as v } from "../../testing/ids.ts";
import { accept, guest, organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { identify } from "../rights/identity.ts";
import type { EditParticipant, Join } from "./people.ts";

const join = (n: number, more: { avatar?: string; partySize?: number } = {}): Join => ({
  kind: "join",
  participant: { id: p(n), name: "Anna", ...more },
  token: tokenOf(n),
});
const edit = (n: number, what: EditParticipant["edit"]): EditParticipant => ({
  kind: "editParticipant",
  participantId: p(n),
  edit: what,
});

describe("joining", () => {
  it("adds a participant and their token in the same outcome", () => {
    const record = aRecord({ participants: 0 });
    const { changes } = playCommand(record, join(1), { identity: guest, now: noon + 1500 });
    expect(changes?.meetup.set).toEqual({
      [`participants.${p(1)}`]: { id: p(1), name: "Anna", avatar: "", partySize: 1, joinedAt: "2026-12-01T12:00:01Z" },
      updatedAt: "2026-12-01T12:00:01Z",
    });
    expect(changes?.vault).toEqual({ set: { [`tokens.${tokenOf(1)}`]: p(1) }, unset: [] });
    expect(identify(record.vault, tokenOf(1))).toEqual(person(1));
  });

  it("takes the same name twice, an avatar and a party, from anybody with the link", () => {
    const record = aRecord({ participants: 0 });
    accept(record, join(1, { avatar: "🦊", partySize: 3 }), { identity: guest });
    accept(record, join(2), { identity: person(1) });
    accept(record, join(3), { identity: organiser });
    expect(record.meetup.participants[p(1)]).toMatchObject({ name: "Anna", avatar: "🦊", partySize: 3 });
    expect(Object.keys(record.meetup.participants)).toHaveLength(3);
  });

  it("is possible after the decision: the guest list is open", () => {
    const record = aRecord();
    accept(record, { kind: "decide", slotId: s(1) });
    accept(record, join(4), { identity: guest });
  });

  it("[LI6] refuses who is one too many", () => {
    const record = aRecord({ participants: 2 });
    accept(record, join(3), { identity: guest, maxParticipants: 3 });
    expect(refusalCodeOf(record, join(4), { identity: guest, maxParticipants: 3 })).toBe("meetup_full");
    accept(record, { kind: "leave", participantId: p(1) });
    accept(record, join(4), { identity: guest, maxParticipants: 3 });
  });

  it("[LI7] refuses more people than participants times options allow", () => {
    const record = aRecord({ participants: 4_444 });
    for (let n = 4; n <= 60; n++) record.meetup.slots[s(n)] = { id: s(n), date: "2026-12-10" };
    for (let n = 3; n <= 30; n++) record.meetup.venues[v(n)] = { id: v(n), name: "x" };
    expect(refusalCodeOf(record, join(9_999), { identity: guest, maxParticipants: 10_000 })).toBe("limit_reached");
    accept(record, { kind: "leave", participantId: p(1) });
    accept(record, join(9_999), { identity: guest, maxParticipants: 10_000 });
  });
});

describe("editing a participant", () => {
  it("[MS3] sets what is named and differs", () => {
    const record = aRecord();
    const mine = { identity: person(1) };
    expect(accept(record, edit(1, { name: "Bea", partySize: 1 }), mine).set).toEqual({
      [`participants.${p(1)}.name`]: "Bea",
    });
    expect(accept(record, edit(1, { avatar: "🦊", partySize: 2 }), mine).set).toEqual({
      [`participants.${p(1)}.avatar`]: "🦊",
      [`participants.${p(1)}.partySize`]: 2,
    });
    expect(accept(record, edit(1, { avatar: null }), mine).set).toEqual({ [`participants.${p(1)}.avatar`]: "" });
    expect(accept(record, edit(1, { avatar: null }), mine)).toEqual({ set: {}, unset: [] });
  });

  it("[SC2] [SC10] finished is there or not there, with the highest order of an option by then", () => {
    const record = aRecord();
    const mine = { identity: person(1) };
    const [finished, upTo] = [`participants.${p(1)}.finished`, `participants.${p(1)}.finishedUpTo`];
    expect(accept(record, edit(1, { finished: true }), mine).set).toEqual({ [finished]: true, [upTo]: 5 });
    expect(accept(record, edit(1, { finished: true }), mine)).toEqual({ set: {}, unset: [] });
    expect(accept(record, edit(1, { finished: false }), mine).unset).toEqual([finished, upTo]);
    expect(accept(record, edit(1, { finished: false }), mine)).toEqual({ set: {}, unset: [] });
  });

  it("[SC2] [SC10] who says again that they have finished means what has come since, too", () => {
    const record = aRecord();
    const mine = { identity: person(1) };
    accept(record, edit(1, { finished: true }), mine);
    accept(record, { kind: "addSlot", slot: { id: s(9), date: "2026-12-10" } });
    expect(record.meetup.participants[p(1)]?.finishedUpTo).toBe(5);
    accept(record, edit(1, { finished: true }), mine);
    expect(record.meetup.participants[p(1)]?.finishedUpTo).toBe(6);
  });

  it("[SC2] [SC10] the order of a removed option does not come again for who had finished with it", () => {
    const record = aRecord();
    accept(record, { kind: "addSlot", slot: { id: s(9), date: "2026-12-10" } });
    accept(record, edit(1, { finished: true }), { identity: person(1) });
    accept(record, { kind: "removeOption", optionId: s(9) });
    accept(record, { kind: "addSlot", slot: { id: s(8), date: "2026-12-11" } });
    expect(record.meetup.slots[s(8)]?.order).toBe(7);
  });

  it("[SC2] [SC10] who finished before options had an order stays so, and nothing has to be migrated", () => {
    const record = aRecord();
    for (const option of [...Object.values(record.meetup.slots), ...Object.values(record.meetup.venues)])
      delete option.order;
    const mine = { identity: person(1) };
    accept(record, edit(1, { finished: true }), mine);
    delete record.meetup.participants[p(1)]?.finishedUpTo;
    expect(accept(record, edit(1, { finished: true }), mine)).toEqual({ set: {}, unset: [] });
    accept(record, { kind: "addVenue", venue: { id: v(9), name: "Attic" } });
    expect(record.meetup.venues[v(9)]?.order).toBe(1);
    expect(accept(record, edit(1, { finished: false }), mine).unset).toEqual([`participants.${p(1)}.finished`]);
  });

  it("[MS10] takes that participant's token", () => {
    for (const identity of [guest, person(2), organiser]) {
      for (const what of [{ name: "Eve" }, { partySize: 9 }, { finished: true }, { avatar: null }]) {
        expect(refusalCodeOf(aRecord(), edit(1, what), { identity })).toBe("not_allowed");
      }
    }
  });

  it("[MS1] must-come is the organiser's word", () => {
    const record = aRecord();
    for (const identity of [guest, person(1), person(2)])
      expect(refusalCodeOf(record, edit(1, { mustCome: true }), { identity })).toBe("not_allowed");
    expect(accept(record, edit(1, { mustCome: true })).set).toEqual({ [`participants.${p(1)}.mustCome`]: true });
    expect(accept(record, edit(1, { mustCome: false })).unset).toEqual([`participants.${p(1)}.mustCome`]);
    expect(refusalCodeOf(record, edit(1, { mustCome: true, name: "Eve" }))).toBe("not_allowed");
    expect(refusalCodeOf(record, edit(1, { mustCome: true, name: "Eve" }), { identity: person(1) })).toBe(
      "not_allowed",
    );
  });

  it("[MS7] authority, then existence", () => {
    expect(refusalCodeOf(aRecord(), edit(9, { mustCome: true }), { identity: guest })).toBe("not_allowed");
    expect(refusalCodeOf(aRecord(), edit(9, { mustCome: true }))).toBe("participant_not_found");
    expect(refusalCodeOf(aRecord(), edit(9, { name: "x" }), { identity: person(9) })).toBe("not_allowed");
  });
});

describe("leaving", () => {
  const lively = (): MeetupRecord => {
    const record = aRecord();
    for (const n of [1, 2]) {
      accept(
        record,
        { kind: "castVotes", participantId: p(n), votes: { [s(1)]: "yes", [v(2)]: "yes" } },
        { identity: person(n) },
      );
    }
    accept(record, { kind: "editSlot", slotId: s(1), edit: { end: "2026-12-04T22:00:00Z" } });
    accept(record, { kind: "addComment", comment: { id: c(1), text: "Hi" } }, { identity: person(1) });
    const receipt = { command: "h", version: 2, at: "2026-12-01T12:00:00Z", result: { version: 2 } };
    record.vault.receipts = { [p(1)]: { key: receipt }, [p(2)]: { key: receipt } };
    return record;
  };

  it("[MS10] takes votes, places, questions and the token along; comments stay", () => {
    const record = lively();
    const { changes } = playCommand(record, { kind: "leave", participantId: p(1) }, { identity: person(1) });
    expect(changes?.meetup.unset.toSorted()).toEqual(
      [`participants.${p(1)}`, `votes.${p(1)}`, `queue.${v(2)}.${p(1)}`, `reconfirm.${s(1)}.${p(1)}`].toSorted(),
    );
    expect(changes?.vault).toEqual({ set: {}, unset: [`tokens.${tokenOf(1)}`, `receipts.${p(1)}`] });
    expect(Object.keys(record.meetup.comments)).toEqual([c(1)]);
    expect(record.meetup.queue).toEqual({ [v(2)]: { [p(2)]: 3 } });
    expect(identify(record.vault, tokenOf(1))).toBeNull();
    expect(identify(record.vault, tokenOf(2))).toEqual(person(2));
  });

  it("[MS17] takes the comments along if that is asked for, in the same change, and nobody else's", () => {
    for (const identity of [person(1), organiser]) {
      const record = lively();
      const comment = { text: "Mine", at: record.meetup.createdAt };
      record.meetup.comments[c(2)] = { ...comment, id: c(2), participantId: p(1), optionId: s(1) };
      record.meetup.comments[c(3)] = { ...comment, id: c(3), participantId: p(2) };
      const { changes } = playCommand(record, { kind: "leave", participantId: p(1), comments: true }, { identity });
      expect(changes?.meetup.unset).toEqual(expect.arrayContaining([`comments.${c(1)}`, `comments.${c(2)}`]));
      expect(Object.keys(record.meetup.comments)).toEqual([c(3)]);
    }
  });

  it("leaves no empty maps behind the last one", () => {
    const record = lively();
    for (const n of [1, 2, 3]) accept(record, { kind: "leave", participantId: p(n) });
    const { participants, votes, queue, reconfirm } = record.meetup;
    const { tokens, receipts } = record.vault;
    for (const map of [participants, votes, queue, reconfirm, tokens, receipts]) expect(map).toEqual({});
  });

  it("[MS1] of oneself, or by the organiser", () => {
    for (const identity of [guest, person(2)]) {
      expect(refusalCodeOf(lively(), { kind: "leave", participantId: p(1) }, { identity })).toBe("not_allowed");
      expect(refusalCodeOf(lively(), { kind: "leave", participantId: p(9) }, { identity })).toBe("not_allowed");
    }
    accept(lively(), { kind: "leave", participantId: p(1) }, { identity: organiser });
    expect(refusalCodeOf(lively(), { kind: "leave", participantId: p(9) }, { identity: organiser })).toBe(
      "participant_not_found",
    );
  });

  it("[MS13] is possible after the decision", () => {
    const record = lively();
    accept(record, { kind: "decide", slotId: s(1), venueId: v(2) }, { identity: person(1) });
    accept(record, { kind: "leave", participantId: p(1) }, { identity: person(1) });
    expect(record.meetup.decision?.by).toBe(p(1));
  });
});

describe("a new personal link", () => {
  it("[MS10] kills the old one, and changes nothing that others see", () => {
    const record = aRecord();
    const { changes } = playCommand(
      record,
      { kind: "relink", participantId: p(1), token: "fresh" },
      { identity: person(1) },
    );
    expect(changes).toEqual({
      meetup: { set: { updatedAt: "2026-12-01T12:00:00Z" }, unset: [] },
      vault: { set: { "tokens.fresh": p(1) }, unset: [`tokens.${tokenOf(1)}`] },
    });
    expect(identify(record.vault, tokenOf(1))).toBeNull();
    expect(identify(record.vault, "fresh")).toEqual(person(1));
    expect(record.meetup.version).toBe(2);
  });

  it("[MS1] for oneself, or by the organiser", () => {
    for (const identity of [guest, person(2)]) {
      expect(refusalCodeOf(aRecord(), { kind: "relink", participantId: p(1), token: "x" }, { identity })).toBe(
        "not_allowed",
      );
    }
    accept(aRecord(), { kind: "relink", participantId: p(1), token: "x" }, { identity: organiser });
    expect(refusalCodeOf(aRecord(), { kind: "relink", participantId: p(9), token: "x" })).toBe("participant_not_found");
  });
});
