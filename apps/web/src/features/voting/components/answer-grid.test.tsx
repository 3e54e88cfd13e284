import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { AnswerGrid } from "./answer-grid.tsx";

const poll = aPoll({
  slots: 2,
  venues: 1,
  voters: [
    { says: { s1: "yes", v1: "maybe" } },
    { says: { s1: "maybe", s2: "no", v1: "yes" }, party: 3 },
    // Has finished without a word about the place: fine with any. A time must be said.
    { says: { s1: "yes" }, finished: "before" },
    {},
  ],
});

function draw(meetup = poll, traits: Parameters<typeof aMeetupSession>[1] = { me: participantId(1) }) {
  const { session, voted } = aMeetupSession(meetup, traits);
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <AnswerGrid leaders={[optionId("s1")]} />
    </MeetupSessionProvider>,
  );
  return { voted, ...view };
}

const line = (name: RegExp) => screen.getByRole("row", { name });
const answersOf = (name: RegExp) =>
  within(line(name))
    .getAllByRole("cell")
    .map(({ textContent }) => textContent);

describe("everybody’s answers as a grid", () => {
  it("has a line for each person, says every answer in words, and heads beside a name", async () => {
    draw();
    await waitFor(() => expect(answersOf(/Person 3/)).toEqual(["Yes", "no answer", "Fine with any"]));
    expect(answersOf(/Person 2.* \+2/)).toEqual(["Maybe", "No", "Yes"]);
    expect(answersOf(/Person 4/)).toEqual(["no answer", "no answer", "no answer"]);
    expect(screen.getByText("3 of 4 answered")).toBeTruthy();
  });

  it("counts heads below each option, and marks what leads", async () => {
    draw();
    const [first] = screen.getAllByRole("columnheader").filter((head) => head.dataset.column === optionId("s1"));
    await waitFor(() => expect(first?.textContent).toMatch(/2best$/));
    const place = document.querySelector(`[data-column="${optionId("v1")}"]`);
    expect(place?.textContent).toMatch(/\+1 maybe$/);
  });

  it("has one’s own line first, where one answers in place", async () => {
    const { user, voted } = draw();
    const [own] = screen.getAllByRole("row").filter((row) => row.querySelector("[data-own]"));
    if (!own) throw new Error("there is no own line");
    expect(within(own).getByRole("rowheader").textContent).toContain("You");
    const [group] = within(own).getAllByRole("radiogroup");
    if (!group) throw new Error("nothing to answer");
    expect(within(group).getByRole("radio", { name: "Yes" }).getAttribute("aria-checked")).toBe("true");
    await user.click(within(group).getByRole("radio", { name: "No" }));
    await vi.waitFor(() => expect(voted).toEqual([{ [optionId("s1")]: "no" }]));
    expect(screen.queryByRole("row", { name: /Person 1/ })).toBeNull();
  });

  it("begins a crowd with forty, and shows and hides the others", async () => {
    const crowd = aPoll({ slots: 1, venues: 0, voters: Array.from({ length: 60 }, () => ({ says: { s1: "yes" } })) });
    const { user } = draw(crowd);
    const lines = () => screen.getAllByRole("row", { name: /^.*Person/ }).length;
    expect(lines()).toBe(40);
    await user.click(screen.getByRole("button", { name: "Show all 59" }));
    await waitFor(() => expect(lines()).toBe(59));
    await user.click(screen.getByRole("button", { name: "Show fewer" }));
    await waitFor(() => expect(lines()).toBe(40));
  });
});
