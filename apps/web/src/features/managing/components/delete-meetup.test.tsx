import { aPoll, participantId } from "@pintpoint/core/testing";
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { DeleteMeetup } from "./delete-meetup.tsx";

const answered = aPoll({
  slots: 2,
  venues: 0,
  voters: [{ says: { s1: "yes" } }, { says: { s1: "yes", s2: "no" } }, { says: { s2: "maybe" } }],
});

function draw(meetup: typeof answered) {
  const { session, sent } = aMeetupSession(meetup, { me: participantId(1), organiser: true });
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <DeleteMeetup onBack={() => undefined} onClose={() => undefined} />
    </MeetupSessionProvider>,
  );
  return { sent, ...view };
}

const button = (name: string) => screen.getByRole("button", { name, hidden: true });
const routes = (sent: { route: string }[]) => sent.map(({ route }) => route);

afterEach(() => vi.useRealTimers());

it("what only oneself has answered is deleted by one button", async () => {
  const { user, sent } = draw(aPoll({ slots: 1, venues: 0, voters: [{ says: { s1: "yes" } }, {}] }));
  await user.click(button("Delete forever"));
  expect(routes(sent)).toEqual(["deleteMeetup"]);
});

it.each([
  [
    "a finger",
    (hold: HTMLElement) => fireEvent.pointerDown(hold, { button: 0 }),
    (hold: HTMLElement) => fireEvent.pointerUp(hold),
  ],
  [
    "Enter",
    (hold: HTMLElement) => fireEvent.keyDown(hold, { key: "Enter" }),
    (hold: HTMLElement) => fireEvent.keyUp(hold, { key: "Enter" }),
  ],
  [
    "Space",
    (hold: HTMLElement) => fireEvent.keyDown(hold, { key: " " }),
    (hold: HTMLElement) => fireEvent.keyUp(hold, { key: " " }),
  ],
])("what others have answered is deleted by holding with %s, and a tap does nothing", async (_, press, release) => {
  vi.useFakeTimers();
  const { sent } = draw(answered);
  expect(screen.getByText("3 answers from 2 other people will go too.")).toBeTruthy();
  const hold = button("Hold to delete forever");
  press(hold);
  act(() => vi.advanceTimersByTime(1_500));
  release(hold);
  act(() => vi.advanceTimersByTime(5_000));
  fireEvent.click(hold);
  expect(routes(sent)).toEqual([]);
  press(hold);
  await act(async () => vi.advanceTimersByTime(2_000));
  expect(routes(sent)).toEqual(["deleteMeetup"]);
});

it("who cannot hold a button types a word", async () => {
  const { user, sent } = draw(answered);
  await user.click(button("Can’t hold it? Type instead"));
  await user.click(button("Delete forever"));
  expect(routes(sent)).toEqual([]);
  await user.type(screen.getByLabelText("Type “delete”"), "Delete");
  await user.click(button("Delete forever"));
  expect(routes(sent)).toEqual(["deleteMeetup"]);
});
