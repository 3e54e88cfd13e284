import type { Meetup } from "@pintpoint/core";
import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import Invitation from "./invitation.tsx";

const chosen = { slotId: optionId("s1"), venueId: optionId("v1"), at: "2026-11-20T12:00:00Z", by: null };
const poll: Meetup = {
  ...aPoll({
    slots: 1,
    venues: [{ name: "The Snug", address: "Main St 1", capacity: 2 }],
    voters: [
      { says: { s1: "yes", v1: "yes" }, party: 2 },
      { says: { s1: "yes", v1: "yes" } },
      { says: { s1: "maybe", v1: "yes" } },
      { says: { s1: "no" } },
      {},
    ],
  }),
  status: "decided",
  decision: chosen,
};

function draw(traits: Parameters<typeof aMeetupSession>[1] = {}, meetup = poll) {
  const { session, voted } = aMeetupSession(meetup, traits);
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <Invitation calendarUrl="/calendar.ics" />
    </MeetupSessionProvider>,
  );
  return { voted, ...view };
}

const group = (title: string) => screen.getByRole("heading", { name: title }).closest("section")?.textContent;

afterEach(() => vi.restoreAllMocks());

describe("the invitation", () => {
  it("says when, where and how to get there", () => {
    draw();
    const card = screen.getByRole("region", { name: /December 1/ });
    expect(within(card).getByText(/^(19:00|7:00)/)).toBeTruthy();
    expect(within(card).getByRole("link", { name: "Main St 1" }).getAttribute("href")).toContain("Main%20St%201");
    expect(screen.getByRole("link", { name: "Add to calendar" }).getAttribute("href")).toBe("/calendar.ics");
  });

  it("[MS12] [MS13] says who is in, who waits, who may come, who cannot, who has not said", () => {
    draw();
    expect(screen.getByRole("heading", { name: "2 coming" })).toBeTruthy();
    expect(group("Waiting list")).toContain("Person 2");
    expect(group("Maybe")).toContain("Person 3");
    expect(group("Can’t")).toContain("Person 4");
    expect(group("No answer yet")).toContain("Person 5");
  });

  it("[MS13] who cannot come after all says no to the time, and nothing against the place", async () => {
    const { user, voted } = draw({ me: participantId(1) });
    expect(screen.getByText("You’re in")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Can’t make it after all" }));
    expect(voted).toEqual([{ [optionId("s1")]: "no" }]);
  });

  it("where only a place was decided, it is the place that they cannot come to", async () => {
    const decision = { venueId: optionId("v1"), at: chosen.at, by: null };
    const { user, voted } = draw({ me: participantId(1) }, { ...poll, decision });
    expect(screen.getByRole("heading", { name: "The Snug" })).toBeTruthy();
    expect(screen.getByText("The time’s still open.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Can’t make it after all" }));
    expect(voted).toEqual([{ [optionId("v1")]: "no" }]);
  });

  it("the countdown is read where one comes to it, and is no announcement", () => {
    draw({ now: Date.parse("2026-11-27T13:48:00Z") });
    const spoken = screen.getByText("In 4 days, 5 hours.");
    expect(spoken.closest("[aria-live], [role=status], [role=timer]")).toBeNull();
    expect(screen.getByText("minutes").closest("[aria-hidden=true]")?.textContent).toBe("4days5hours12minutes");
  });

  it("the stamp falls once on a device for a decision, and again for another one", () => {
    localStorage.clear();
    const celebrates = () => document.querySelector("[data-celebrates]") !== null;
    draw();
    expect(celebrates()).toBe(true);
    cleanup();
    draw();
    expect(celebrates()).toBe(false);
    cleanup();
    draw({}, { ...poll, decision: { ...chosen, at: "2026-11-21T12:00:00Z" } });
    expect(celebrates()).toBe(true);
  });

  it("offers Google’s calendar as a link, and asks nothing of it before it is opened", () => {
    draw();
    const link = screen.getByRole("link", { name: "Google Calendar" });
    expect(link.getAttribute("href")).toContain("20261201T190000Z%2F20261201T210000Z");
    expect(link.getAttribute("rel")).toContain("noreferrer");
  });

  it("[MS12] says to who waits which place in the line it is", () => {
    draw({ me: participantId(2) });
    expect(screen.getByText(/no\. 1 on the waiting list/)).toBeTruthy();
  });

  it("[MS12] says that a bigger party is ahead where a seat is left", () => {
    const says = { s1: "yes", v1: "yes" } as const;
    const voters = [{ says }, { says, party: 2 }, { says }];
    const left = {
      ...aPoll({ slots: 1, venues: [{ capacity: 2 }], voters }),
      status: "decided" as const,
      decision: chosen,
    };
    draw({ me: participantId(3) }, left);
    expect(
      screen.getByText("1 spot left, but Person 2’s party of 2 is ahead of you. You’re no. 2 on the waiting list."),
    ).toBeTruthy();
  });

  it("[SC9] says that it is over, once it is", () => {
    draw({ now: Date.parse("2026-12-01T20:00:00Z") });
    expect(screen.queryByText("That time has passed.")).toBeNull();
    draw({ now: Date.parse("2026-12-01T21:00:00Z") });
    expect(screen.getByText("That time has passed.")).toBeTruthy();
  });

  it("lets a guest of the page come", async () => {
    const { user, voted } = draw();
    await user.click(screen.getByRole("button", { name: "I’m in" }));
    expect(voted).toEqual([{ [optionId("s1")]: "yes", [optionId("v1")]: "yes" }]);
  });

  it("puts one line for the chat on the clipboard", async () => {
    const { user } = draw();
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    vi.stubGlobal("isSecureContext", true);
    await user.click(screen.getByRole("button", { name: "Copy for the chat" }));
    expect(copied.mock.calls[0]?.[0]).toMatch(/^Beer: Tue, Dec 1.*, The Snug, 2 coming, 1 waiting\nhttp/);
    vi.unstubAllGlobals();
  });

  it("[MS1] offers to reopen only where one may", () => {
    draw();
    expect(screen.queryByRole("button", { name: "Reopen the vote" })).toBeNull();
  });
});
