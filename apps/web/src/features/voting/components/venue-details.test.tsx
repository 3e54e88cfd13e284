import { aPoll, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { VenueDetails } from "./venue-details.tsx";

const open = aPoll({ slots: 1, venues: [{ capacity: 2 }], voters: [{ says: { v1: "yes" } }, {}] });
const blind = { ...open, settings: { ...open.settings, blind: true } };

function draw(meetup: typeof open, me: number) {
  const { session } = aMeetupSession(meetup, { me: participantId(me) });
  const [venue] = Object.values(meetup.venues);
  if (!venue) throw new Error("no venue");
  renderInApp(
    <MeetupSessionProvider session={session}>
      <VenueDetails venue={venue} />
    </MeetupSessionProvider>,
  );
}

it("says how many places are taken", () => {
  draw(open, 2);
  expect(screen.getByText("1 of 2 spots taken")).toBeTruthy();
});

it("[RT12] does not say it to who has the blind view, where nobody seems to have one", () => {
  draw({ ...blind, votes: {}, queue: {} }, 2);
  expect(screen.queryByText(/taken/)).toBeNull();
  expect(screen.getByText("2 spots")).toBeTruthy();
});

it("[RT12] says it to who has answered", () => {
  draw(blind, 1);
  expect(screen.getByText("1 of 2 spots taken")).toBeTruthy();
});

it("shows a photo as a link, and what is known of access", () => {
  const { session } = aMeetupSession(open, { me: participantId(1) });
  const [venue] = Object.values(open.venues);
  if (!venue) throw new Error("no venue");
  const access = { stepFree: "partially", quiet: "no", toilet: "unknown" } as const;
  renderInApp(
    <MeetupSessionProvider session={session}>
      <VenueDetails venue={{ ...venue, photo: "https://pub.example/room.jpg", access }} />
    </MeetupSessionProvider>,
  );
  expect(screen.getByRole("link", { name: "Photo" }).getAttribute("href")).toBe("https://pub.example/room.jpg");
  expect(screen.getByText("Step-free: partly")).toBeTruthy();
  expect(screen.getByText("Quiet: no")).toBeTruthy();
  expect(screen.queryByText(/toilet/)).toBeNull();
});
