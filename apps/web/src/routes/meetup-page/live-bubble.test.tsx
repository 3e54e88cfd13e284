import type { Meetup, Vote } from "@pintpoint/core";
import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { setSeriousMode } from "../../lib/lines/serious-mode.ts";
import { MeetupSessionProvider } from "../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../testing/a-meetup-session.ts";
import { renderInApp } from "../../testing/render.tsx";
import LiveBubble from "./live-bubble.tsx";

const crowd = 1_000;
const people = aPoll({ slots: 2, venues: 0, voters: Array.from({ length: crowd }, () => ({})) });
for (const [index, name] of ["Me", "Tom", "Aisha"].entries()) {
  const person = people.participants[participantId(index + 1)];
  if (person) people.participants[participantId(index + 1)] = { ...person, name };
}
const answering = (meetup: Meetup, numbers: number[], vote: Vote = "yes"): Meetup => ({
  ...meetup,
  votes: { ...meetup.votes, ...Object.fromEntries(numbers.map((n) => [participantId(n), { [optionId("s1")]: vote }])) },
});

let hidden = false;
beforeEach(() => {
  // Without humour; the lines have tests of their own.
  setSeriousMode(true);
  vi.useFakeTimers();
  hidden = false;
  vi.spyOn(document, "hidden", "get").mockImplementation(() => hidden);
  document.title = "Beer · Pintpoint";
});
afterEach(() => {
  setSeriousMode(false);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function draw() {
  const tree = (meetup: Meetup) => (
    <MeetupSessionProvider session={aMeetupSession(meetup, { me: participantId(1) }).session}>
      <LiveBubble />
    </MeetupSessionProvider>
  );
  const { rerender } = renderInApp(tree(people));
  return (meetup: Meetup) => rerender(tree(meetup));
}
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const bubble = () => screen.queryByText(/’s in|answered|can’t/)?.textContent ?? null;

it("says at once who is in, for two and a half seconds", () => {
  const show = draw();
  expect(bubble()).toBeNull();
  show(answering(people, [2]));
  expect(bubble()).toBe("Tom’s in");
  pass(2_400);
  expect(bubble()).toBe("Tom’s in");
  pass(200);
  expect(bubble()).toBeNull();
});

it("says nothing of one's own answers, and of a person's next taps", () => {
  const show = draw();
  show(answering(people, [1]));
  expect(bubble()).toBeNull();
  show(answering(people, [2]));
  pass(3_000);
  show(answering(people, [2], "maybe"));
  expect(bubble()).toBeNull();
});

it("gathers what comes within a second", () => {
  const show = draw();
  let now = answering(people, [2]);
  show(now);
  for (let n = 3; n <= 102; n++) {
    now = answering(now, [n]);
    show(now);
  }
  expect(bubble()).toBe("Tom’s in");
  pass(1_000);
  expect(bubble()).toBe("Aisha and 99 more answered");
});

it("counts people in the title while nobody looks, until somebody does", () => {
  const show = draw();
  hidden = true;
  let now = answering(people, [2]);
  show(now);
  expect(document.title).toBe("(1) Beer · Pintpoint");
  now = answering(answering(now, [2], "no"), [3]);
  show(now);
  expect(document.title).toBe("(2) Beer · Pintpoint");
  expect(bubble()).toBeNull();
  hidden = false;
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(document.title).toBe("Beer · Pintpoint");
});

it("a title that begins with a number of its own keeps it", () => {
  document.title = "(2) beers";
  const show = draw();
  hidden = true;
  show(answering(people, [2]));
  expect(document.title).toBe("(1) (2) beers");
  hidden = false;
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(document.title).toBe("(2) beers");
});

it("gives the sign that lets the vessels bump when the last answer is in, once, and not for a page that began so", () => {
  const sign = () => document.documentElement.dataset.allAnswered;
  const few = aPoll({ slots: 1, venues: 0, voters: [{ says: { s1: "yes" } }, {}] });
  const tree = (meetup: Meetup) => (
    <MeetupSessionProvider session={aMeetupSession(meetup, { me: participantId(1) }).session}>
      <LiveBubble />
    </MeetupSessionProvider>
  );
  const { rerender, unmount } = renderInApp(tree(few));
  expect(sign()).toBeUndefined();
  rerender(tree(answering(few, [2])));
  expect(sign()).toBe("");
  pass(1_000);
  expect(sign()).toBeUndefined();
  rerender(tree(answering(few, [2], "no")));
  expect(sign()).toBeUndefined();
  unmount();
  renderInApp(tree(answering(few, [2])));
  expect(sign()).toBeUndefined();
});
