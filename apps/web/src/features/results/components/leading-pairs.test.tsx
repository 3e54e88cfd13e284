import { aPoll, participantId } from "@pintpoint/core/testing";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { LeadingPairs } from "./leading-pairs.tsx";

function draw(poll: ReturnType<typeof aPoll>, me?: string) {
  const { session } = aMeetupSession(poll, me === undefined ? {} : { me });
  renderInApp(
    <MeetupSessionProvider session={session}>
      <LeadingPairs decide={() => null} />
    </MeetupSessionProvider>,
  );
  return [...document.querySelectorAll<HTMLElement>("[data-rank]")];
}

describe("the leading pairs", () => {
  it("[SC3] say who can, who may, who is left out, and why the next one is below", () => {
    const cards = draw(
      aPoll({
        slots: 2,
        venues: 0,
        voters: [
          { says: { s1: "yes", s2: "no" } },
          { says: { s1: "maybe", s2: "yes" } },
          { says: { s1: "yes", s2: "maybe" } },
        ],
      }),
    );
    expect(cards.map((card) => card.dataset.rank)).toEqual(["1", "2"]);
    const [first, second] = cards;
    if (!first || !second) throw new Error("two pairs are expected");
    expect(within(first).getByText("2 can make it")).toBeTruthy();
    expect(within(first).getByText("Person 1 and Person 3")).toBeTruthy();
    expect(within(second).getByText("Can’t:").nextSibling?.textContent).toBe("Person 1");
    expect(within(second).getByText(/Fewer people can make it/)).toBeTruthy();
  });

  it("[SC4] show a tie as a tie", () => {
    const cards = draw(aPoll({ slots: 2, venues: 0, voters: [{ says: { s1: "yes", s2: "yes" } }] }));
    expect(cards.map((card) => card.dataset.rank)).toEqual(["1", "1"]);
    expect(screen.getAllByText("Tie")).toHaveLength(2);
    expect(screen.getByText(/Neck and neck: 2 combos/)).toBeTruthy();
  });

  it("[SC5] name who must come and cannot, and how many have no seat", () => {
    draw(
      aPoll({
        slots: 0,
        venues: [{ capacity: 1 }],
        voters: [
          { says: { v1: "yes" }, party: 3 },
          { says: { v1: "no" }, mustCome: true },
        ],
      }),
    );
    expect(screen.getByText("Person 2 can’t, and must be there")).toBeTruthy();
    expect(screen.getByText("3 spots short")).toBeTruthy();
  });

  it("names at most a dozen people of a crowd", () => {
    const voters = Array.from({ length: 40 }, () => ({ says: { s1: "yes" } as const }));
    draw(aPoll({ slots: 1, venues: 0, voters }));
    expect(screen.getByText(/Person 11, and 29 others$/)).toBeTruthy();
  });

  it("[RT12] explain a blind meetup to who has not answered", () => {
    const poll = aPoll({ slots: 1, venues: 0, voters: [{ says: { s1: "yes" } }, {}] });
    const cards = draw({ ...poll, settings: { ...poll.settings, blind: true } }, participantId(2));
    expect(cards).toEqual([]);
    expect(screen.getByText(/No peeking/)).toBeTruthy();
  });
});
