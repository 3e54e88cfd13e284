import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import OptionSheet from "./option-sheet.tsx";

const poll = aPoll({
  slots: [{}, { pending: true }],
  venues: 1,
  voters: [{ says: { s1: "yes" } }, { says: { s1: "no" } }],
});

function draw(ref: string, meetup: typeof poll, traits: Parameters<typeof aMeetupSession>[1] = {}) {
  const { session, sent } = aMeetupSession(meetup, { me: participantId(1), ...traits });
  const option = meetup.slots[optionId(ref)] ?? meetup.venues[optionId(ref)];
  if (!option) throw new Error(`no option ${ref}`);
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <OptionSheet option={option} onClose={() => undefined} />
    </MeetupSessionProvider>,
  );
  return { sent, ...view };
}

const button = (name: string) => screen.getByRole("button", { name, hidden: true });
const offered = () =>
  screen
    .getAllByRole("button", { hidden: true })
    .map(({ textContent }) => textContent)
    .filter(Boolean);

describe("the sheet of an option", () => {
  it("[MS1] offers everybody to move and to remove a time", () => {
    draw("s1", poll);
    expect(offered()).toEqual(["Change time", "Remove"]);
  });

  it("warns how many answers go with it before it removes", async () => {
    const { user, sent } = draw("s1", poll);
    await user.click(button("Remove"));
    expect(screen.getByText("2 people have answered it. Their answers go too.")).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(button("Remove"));
    expect(sent.map(({ route }) => route)).toEqual(["removeSlot"]);
  });

  it("[MS1] offers only the organiser to approve or reject", async () => {
    const { user, sent } = draw("s2", poll, { organiser: true });
    expect(offered()).toEqual(["Approve", "Change time", "Reject"]);
    await user.click(button("Approve"));
    expect(sent).toEqual([
      { route: "editSlot", request: { id: poll.id, oid: optionId("s2"), body: { pending: false } } },
    ]);
  });

  it("[MS13] says why a chosen time is neither moved nor removed", () => {
    const decision = { slotId: optionId("s1"), at: "2026-11-20T12:00:00Z", by: null };
    draw("s1", { ...poll, status: "decided", decision });
    expect(offered()).toEqual([]);
    expect(screen.getByText(/Reopen the vote to change or remove it/)).toBeTruthy();
  });

  it("[MS13] lets a chosen place be corrected", () => {
    const decision = { venueId: optionId("v1"), at: "2026-11-20T12:00:00Z", by: null };
    draw("v1", { ...poll, status: "decided", decision });
    expect(offered()).toEqual(["Edit place"]);
  });

  it("says why the server refused", async () => {
    const { user } = draw("s1", poll, { refuse: "option_not_found" });
    await user.click(button("Remove"));
    await user.click(button("Remove"));
    expect(screen.getByText("Someone just removed this.", { selector: "[role=alert] *" })).toBeTruthy();
  });
});
