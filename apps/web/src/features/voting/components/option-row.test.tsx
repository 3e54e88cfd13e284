import { optionTallies } from "@pintpoint/core";
import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { OptionRow } from "./option-row.tsx";

const poll = aPoll({
  slots: 1,
  venues: [{ capacity: 1 }],
  voters: [
    { says: { s1: "yes", v1: "yes" }, party: 2 },
    { says: { s1: "no", v1: "yes" } },
    { says: { s1: "yes" }, finished: "before" },
  ],
});

function draw(
  ref: string,
  { meetup = poll, ...traits }: Parameters<typeof aMeetupSession>[1] & { meetup?: typeof poll } = {},
) {
  const { session, voted } = aMeetupSession(meetup, traits);
  const option = meetup.slots[optionId(ref)] ?? meetup.venues[optionId(ref)];
  if (!option) throw new Error(`no option ${ref}`);
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <ul>
        <OptionRow
          option={option}
          title="19:00–21:00"
          tally={optionTallies(meetup)[option.id]}
          answered={4}
          talliedMeetup={meetup}
        />
      </ul>
    </MeetupSessionProvider>,
  );
  return { voted, ...view };
}

const radio = (name: string) => screen.getByRole("radio", { name });

describe("an option", () => {
  it("shows all three answers, marks one's own, and takes each tap as a vote", async () => {
    const { user, voted } = draw("s1", { me: participantId(1) });
    expect(radio("Yes").getAttribute("aria-checked")).toBe("true");
    await user.click(radio("Maybe"));
    await vi.waitFor(() => expect(voted).toEqual([{ [optionId("s1")]: "maybe" }]));
  });

  it("is cleared by tapping the same answer again", async () => {
    const { user, voted } = draw("s1", { me: participantId(1) });
    await user.click(radio("Yes"));
    await vi.waitFor(() => expect(voted).toEqual([{ [optionId("s1")]: null }]));
  });

  it("says who answered what, by heads, and by a tap the names", async () => {
    const { user } = draw("s1");
    const summary = screen.getByRole("button", { name: /3 yes, 0 maybe, 1 no$/ });
    await user.click(summary);
    const yes = await screen.findByRole("list", { name: /^Yes/ });
    expect(
      within(yes)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["P1Person 1 +1", "P3Person 3"]);
  });

  it("[SC2] names those who finished and said nothing about places as fine with any", async () => {
    const { user } = draw("v1");
    await user.click(screen.getByRole("button", { name: /^Who said what/ }));
    expect((await screen.findByRole("list", { name: /^Fine with any/ })).textContent).toContain("Person 3");
  });

  it("[MS12] says one's place in the line", async () => {
    draw("v1", { me: participantId(2) });
    expect(await screen.findByText(/no\. 2 on the waiting list/)).toBeTruthy();
  });

  it("[MS12] says that a bigger party is ahead where a seat is left", async () => {
    draw("v1", { me: participantId(2) });
    expect(
      await screen.findByText(
        "1 spot left, but Person 1’s party of 2 is ahead of you. You’re no. 2 on the waiting list.",
      ),
    ).toBeTruthy();
  });

  it("[MS12] says to the party that is too big that what is left is too few for it", async () => {
    draw("v1", { me: participantId(1) });
    expect(
      await screen.findByText("1 spot left, too few for your party of 2. You’re next on the waiting list."),
    ).toBeTruthy();
  });

  it("[SC9] is marked once it is over, and not before", () => {
    draw("s1", { now: Date.parse("2026-12-01T20:59:00Z") });
    expect(screen.queryByText("Over")).toBeNull();
    draw("s1", { now: Date.parse("2026-12-01T21:00:00Z") });
    expect(screen.getByText("Over")).toBeTruthy();
  });

  it("[MS9] asks again after the slot has moved", async () => {
    const moved = { ...poll, reconfirm: { [optionId("s1")]: { [participantId(1)]: true as const } } };
    draw("s1", { meetup: moved, me: participantId(1) });
    expect(await screen.findByText(/Time changed/)).toBeTruthy();
  });

  it("[MS13] takes no answers after the deadline", async () => {
    const closed = { ...poll, settings: { ...poll.settings, deadline: "2026-11-19T12:00:00Z" } };
    const { user, voted } = draw("s1", { meetup: closed, me: participantId(1) });
    await user.click(radio("No"));
    expect(voted).toEqual([]);
  });

  it("says at the option that an answer was refused, or is not saved yet", async () => {
    draw("s1", {
      me: participantId(1),
      pending: { [optionId("s1")]: { status: "refused", answer: "no", code: "voting_closed" } },
    });
    expect((await screen.findByRole("alert")).textContent).toContain("Voting is closed");
  });

  it("[MS11] says what is not saved yet", async () => {
    draw("s1", {
      me: participantId(1),
      pending: { [optionId("s1")]: { status: "notSaved", answer: "no", since: 0, code: "unreachable" } },
    });
    expect(await screen.findByText(/Not sent yet/)).toBeTruthy();
  });

  it("[MS1] takes no votes while it waits for approval", () => {
    const pending = aPoll({ slots: [{ pending: true }], venues: 0, voters: [{}] });
    draw("s1", { meetup: pending, me: participantId(1) });
    expect(screen.getByText("Waiting for OK")).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });
});
