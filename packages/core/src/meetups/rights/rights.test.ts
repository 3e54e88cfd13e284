import { describe, expect, it } from "vitest";
import { aRecord } from "../../testing/a-record.ts";
import { commentId as c, participantId as p, slotId as s } from "../../testing/ids.ts";
import { guest, organiser, person } from "../../testing/play.ts";
import type { Meetup } from "../model/meetup.ts";
import type { Right } from "./rights.ts";
import { may } from "./rights.ts";

function meetup(settings: Partial<Meetup["settings"]> = {}): Meetup {
  const { meetup } = aRecord();
  meetup.settings = { ...meetup.settings, ...settings };
  meetup.slots[s(4)] = { id: s(4), date: "2026-12-09", proposedBy: p(1), pending: true };
  meetup.comments[c(1)] = { id: c(1), participantId: p(1), text: "x", at: meetup.createdAt };
  return meetup;
}

/** Who may: guest, participant 1 (the author), participant 2, organiser. */
const allowed = (state: Meetup, right: Right): string =>
  [guest, person(1), person(2), organiser].map((identity) => (may(state, identity, right) ? "y" : "-")).join("");

describe("authority", () => {
  it.each<[Right, string]>([
    ["join", "yyyy"],
    ["propose", "yyyy"],
    ["comment", "-yy-"],
    ["joinForOther", "-yy-"],
    ["edit", "yyyy"],
    ["removeOptions", "yyyy"],
    ["decide", "yyyy"],
    ["delete", "yyyy"],
    ["settings", "---y"],
    ["approve", "---y"],
    ["mustCome", "---y"],
    ["removePeople", "---y"],
    ["relinkPeople", "---y"],
    ["renewLink", "---y"],
    ["removeComments", "---y"],
    [{ actAs: p(1) }, "-y--"],
    [{ leave: p(1) }, "-y-y"],
    [{ relink: p(1) }, "-y-y"],
    [{ removeOption: s(1) }, "yyyy"],
    [{ removeComment: c(1) }, "-y-y"],
  ])("[MS1] by default: %j", (right, expected) => {
    expect(allowed(meetup(), right)).toBe(expected);
  });

  it.each<[Right, string]>([
    ["join", "yyyy"],
    ["propose", "yyyy"],
    ["comment", "-yy-"],
    ["edit", "---y"],
    ["removeOptions", "---y"],
    ["decide", "---y"],
    ["delete", "---y"],
    [{ actAs: p(1) }, "-y--"],
    [{ leave: p(1) }, "-y-y"],
    [{ removeOption: s(1) }, "---y"],
    [{ removeOption: s(4) }, "-y-y"],
    [{ removeComment: c(1) }, "-y-y"],
  ])("[MS1] under editing: organiser: %j", (right, expected) => {
    expect(allowed(meetup({ editing: "organiser" }), right)).toBe(expected);
  });

  it("[MS1] proposals: everybody's under approval, the organiser's under organiser", () => {
    expect(allowed(meetup({ proposals: "approval" }), "propose")).toBe("yyyy");
    expect(allowed(meetup({ proposals: "organiser" }), "propose")).toBe("---y");
  });

  it("[MS23] a proxy acts for the other one, and nobody acts for the proxy from it", () => {
    const state = meetup();
    for (const [id, proxy] of [
      [p(3), p(2)],
      [p(2), p(1)],
    ] as const)
      state.participants[id] = { id, name: "x", avatar: "", partySize: 1, proxy, joinedAt: state.createdAt };
    expect(allowed(state, { actAs: p(3) })).toBe("--y-");
    expect(allowed(state, { leave: p(3) })).toBe("--yy");
    expect(allowed(state, { relink: p(3) })).toBe("--yy");
    expect(allowed(state, { actAs: p(1) })).toBe("-y--");
    expect(may(state, person(3), { actAs: p(3) })).toBe(true);
    expect(may(state, person(3), { actAs: p(2) })).toBe(false);
    state.comments[c(2)] = { id: c(2), participantId: p(3), text: "x", at: state.createdAt };
    expect(allowed(state, { removeComment: c(2) })).toBe("---y");
  });

  it("[MS10] who has left may nothing", () => {
    const gone = person(9);
    for (const right of ["join", "edit", "delete", "comment", { actAs: p(9) }, { leave: p(9) }] as const) {
      expect(may(meetup(), gone, right)).toBe(false);
    }
  });

  it("[MS7] what is not there may be heard of by whoever could do it in general", () => {
    expect(allowed(meetup(), { removeComment: c(9) })).toBe("-yyy");
    expect(allowed(meetup(), { removeOption: s(9) })).toBe("yyyy");
    expect(allowed(meetup({ editing: "organiser" }), { removeOption: s(9) })).toBe("---y");
  });
});
