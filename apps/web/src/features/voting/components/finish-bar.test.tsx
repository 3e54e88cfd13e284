import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import FinishBar from "./finish-bar.tsx";

const poll = aPoll({ slots: [{}, { pending: true }], venues: 1, voters: [{ says: { s1: "yes" } }, {}] });

function draw(
  meetup: typeof poll,
  traits: Parameters<typeof aMeetupSession>[1] = {},
  place: { view?: "list" | "grid"; leaderHidden?: boolean; language?: "en" | "ru" } = {},
) {
  const { session, sent } = aMeetupSession(meetup, traits);
  const refused: string[][] = [];
  const opened: unknown[] = [];
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <FinishBar
        leaders={[]}
        leaderHidden={place.leaderHidden ?? false}
        view={place.view ?? "list"}
        onNoneWorks={(options) => refused.push(options)}
        onOpen={(sheet) => opened.push(sheet)}
        onFinished={() => undefined}
      />
    </MeetupSessionProvider>,
    { language: place.language ?? "en" },
  );
  return { sent, refused, opened, ...view };
}

describe("the bar", () => {
  it("says how far one has come, and “Done” says only that one has finished", async () => {
    const { user, sent } = draw(poll, { me: participantId(1) });
    expect(screen.getByText("1 of 2 answered")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(sent).toEqual([
      { route: "editParticipant", request: { id: poll.id, pid: participantId(1), body: { finished: true } } },
    ]);
  });

  it("[SC2] [SC10] says that “Done” means any place, where none is answered, and what it has meant", () => {
    const view = draw(poll, { me: participantId(1) });
    expect(screen.getByText("“Done” means any of these places is fine for you.")).toBeTruthy();
    view.unmount();
    draw(aPoll({ slots: 1, venues: 1, voters: [{ says: { v1: "yes" }, finished: "before" }] }), {
      me: participantId(1),
    });
    expect(screen.getByText("Done, any time is fine")).toBeTruthy();
    expect(screen.queryByText(/means/)).toBeNull();
  });

  it("[SC2] says nothing of “any” where times and places are answered", () => {
    draw(aPoll({ slots: 2, venues: 2, voters: [{ says: { s1: "yes", v1: "no" } }] }), { me: participantId(1) });
    expect(screen.queryByText(/means/)).toBeNull();
  });

  it("[SC2] [SC10] offers “Done” once more when options have come since", async () => {
    const later = aPoll({
      slots: [{ order: 1 }],
      venues: [{ order: 2 }, { order: 3 }],
      voters: [{ says: { s1: "yes" }, finished: 2 }],
    });
    const { user, sent } = draw(later, { me: participantId(1) });
    expect(screen.getByText("1 new since you voted")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Done", pressed: false }));
    expect(sent).toMatchObject([{ request: { body: { finished: true } } }]);
  });

  it("[SC9] does not count what is over", () => {
    const times = aPoll({ slots: 3, venues: 0, voters: [{ says: { s1: "yes", s2: "yes" } }] });
    draw(times, { me: participantId(1), now: Date.parse("2026-12-01T22:00:00Z") });
    expect(screen.getByText("1 of 2 answered")).toBeTruthy();
  });

  it("offers “None of these work” for everything that takes votes, until something is answered", async () => {
    const { user, refused } = draw(poll, { me: participantId(2) });
    await user.click(screen.getByRole("button", { name: "None of these work" }));
    expect(refused).toEqual([[optionId("s1"), optionId("v1")]]);
  });

  it("[MS13] is not there when there is nothing to answer", () => {
    draw({ ...poll, settings: { ...poll.settings, deadline: "2026-11-19T12:00:00Z" } }, { me: participantId(1) });
    expect(screen.queryByRole("button", { name: "Done" })).toBeNull();
  });

  it("says why it could not be said", async () => {
    const { user } = draw(poll, { me: participantId(1), refuse: "participant_not_found" });
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.getByRole("alert").textContent).toContain("no longer on the list");
  });
});

describe("the bar below the grid", () => {
  const voted = aPoll({
    slots: 2,
    venues: 0,
    voters: [{ says: { s1: "yes" } }, { says: { s1: "yes", s2: "yes" } }, { says: { s1: "no" } }, {}],
  });

  it("[SC3] says what leads and why, as a sentence", () => {
    draw(voted, { me: participantId(1) }, { view: "grid" });
    expect(screen.getByText("Tue 7:00 PM")).toBeTruthy();
    expect(screen.getByText(/^2 can make it\. .*Person 3.* can’t, .*Person 4.* hasn’t said a word\.$/)).toBeTruthy();
  });

  it("says so in Russian", () => {
    draw(voted, { me: participantId(1) }, { view: "grid", language: "ru" });
    expect(screen.getByText(/^2 могут\. Не смогут: .*Person 3.*; молчит: .*Person 4.*\.$/)).toBeTruthy();
  });

  it("has the button that decides, quiet beside “Done”", async () => {
    const { user, opened } = draw(voted, { me: participantId(1) }, { view: "grid" });
    const decide = screen.getByRole("button", { name: "Decide…" });
    expect(decide.className).toMatch(/secondary/);
    await user.click(decide);
    expect(opened).toEqual([{ kind: "decide", pair: { slotId: optionId("s1") } }]);
  });

  it("[MS1] has no such button where only the organiser decides", () => {
    const theirs = { ...voted, settings: { ...voted.settings, editing: "organiser" as const } };
    draw(theirs, { me: participantId(1) }, { view: "grid" });
    expect(screen.getByText(/^2 can make it\./)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Decide…" })).toBeNull();
  });

  it("[SC4] says that it is a tie", () => {
    const tie = aPoll({ slots: 2, venues: 0, voters: [{ says: { s1: "yes", s2: "yes" } }] });
    draw(tie, { me: participantId(1) }, { view: "grid" });
    expect(screen.getByText("2 combos lead together")).toBeTruthy();
  });

  it.each([
    ["beside the list, which has a result", { view: "list" }],
    ["while the result is on the screen", { view: "grid", leaderHidden: true }],
  ] as const)("says it not twice: nothing %s", (_, place) => {
    draw(voted, { me: participantId(1) }, place);
    expect(screen.queryByRole("button", { name: "Decide…" })).toBeNull();
    expect(screen.queryByText(/can make it/)).toBeNull();
  });

  it("[RT12] says nothing of a blind meetup to who has not answered", () => {
    const blind = { ...voted, settings: { ...voted.settings, blind: true } };
    draw(blind, { me: participantId(4) }, { view: "grid" });
    expect(screen.queryByText(/can make it/)).toBeNull();
  });

  it("calls the silent once oneself has finished, and not before", () => {
    const voters = [{ says: { s1: "yes" as const }, finished: 9 }, { says: { s1: "no" as const } }, {}, {}];
    const answered = aPoll({ slots: 1, venues: 0, voters });
    const view = draw(answered, { me: participantId(1) });
    expect(screen.getByRole("button", { name: "Nudge 2 silent" }).textContent).toContain("2");
    view.unmount();
    draw(answered, { me: participantId(2) });
    expect(screen.getByRole("button", { name: "Done" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Nudge/ })).toBeNull();
  });
});
