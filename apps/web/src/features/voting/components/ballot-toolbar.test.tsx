import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { BallotToolbar } from "./ballot-toolbar.tsx";

const many = aPoll({ slots: 5, venues: 1, voters: [{ says: { s1: "no", v1: "yes" } }, {}] });
const few = aPoll({ slots: 5, venues: 0, voters: [{ says: { s1: "no" } }] });

function draw(meetup = many, traits: Parameters<typeof aMeetupSession>[1] = { me: participantId(1) }) {
  const { session, voted } = aMeetupSession(meetup, traits);
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <BallotToolbar view="list" onView={vi.fn()} leaders={[]} />
    </MeetupSessionProvider>,
  );
  return { voted, ...view };
}

const toAll = (refs: readonly string[], answer: "yes" | "no" | null) =>
  Object.fromEntries(refs.map((ref) => [optionId(ref), answer]));
const rest = ["s2", "s3", "s4", "s5"];

describe("several answers at once", () => {
  it("are given to what one has not answered, in one vote, and taken back by Undo", async () => {
    const { user, voted } = draw();
    await user.click(screen.getByRole("button", { name: "Rest yes" }));
    expect(voted).toEqual([toAll(rest, "yes")]);
    await user.click(screen.getByText("Undo"));
    expect(voted.at(-1)).toEqual(toAll(rest, null));
  });

  it("can be noes, too", async () => {
    const { user, voted } = draw();
    await user.click(screen.getByRole("button", { name: "Rest no" }));
    expect(voted).toEqual([toAll(rest, "no")]);
    expect(screen.getByText("4 more noes")).toBeTruthy();
  });

  it("say “all” to who has answered nothing; a guest is asked for a name first, and there is nothing to undo", async () => {
    const { user, voted } = draw(many, {});
    await user.click(screen.getByRole("button", { name: "All yes" }));
    expect(voted).toEqual([toAll(["s1", ...rest, "v1"], "yes")]);
    expect(screen.queryByText("Undo")).toBeNull();
  });

  it("do nothing when all is answered, and are not offered for a handful", async () => {
    const done = aPoll({
      slots: 6,
      venues: 0,
      voters: [{ says: { s1: "yes", s2: "no", s3: "no", s4: "no", s5: "no", s6: "maybe" } }],
    });
    const { user, voted, unmount } = draw(done);
    await user.click(screen.getByRole("button", { name: "All yes" }));
    expect(voted).toEqual([]);
    unmount();
    draw(few);
    expect(screen.queryByRole("button", { name: /yes$/ })).toBeNull();
  });
});

describe("everybody’s answers", () => {
  it("are offered as a grid once somebody has answered", () => {
    const { unmount } = draw(few);
    expect(screen.getByRole("button", { name: "Grid" })).toBeTruthy();
    unmount();
    draw(aPoll({ slots: 2, venues: 0, voters: [{}] }));
    expect(screen.queryByRole("button", { name: "Grid" })).toBeNull();
  });

  it("[RT12] are not offered to who has not answered a blind meetup", () => {
    const blind = { ...few, settings: { ...few.settings, blind: true } };
    const { unmount } = draw(blind, {});
    expect(screen.queryByRole("button", { name: "Grid" })).toBeNull();
    unmount();
    draw(blind);
    expect(screen.getByRole("button", { name: "Grid" })).toBeTruthy();
  });
});
