import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { SuggestTime } from "./suggest-time.tsx";

const poll = aPoll({ slots: 1, venues: 0, voters: [{}] });
const added = { id: optionId("s9"), start: "2026-11-20T19:00:00Z", end: "2026-11-20T21:00:00Z" };

function draw(traits: Parameters<typeof aMeetupSession>[1] = {}, meetup = poll) {
  const { session, sent, voted } = aMeetupSession(meetup, {
    me: participantId(1),
    answer: { slot: added },
    ...traits,
  });
  const onClose = vi.fn();
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <SuggestTime onClose={onClose} />
    </MeetupSessionProvider>,
  );
  return { sent, voted, onClose, ...view };
}

const button = (name: string) => screen.getByRole("button", { name, hidden: true });

it("opens without an error on the first free evening; sent, one's own yes goes on it", async () => {
  const { user, sent, voted, onClose } = draw();
  expect(screen.getByRole("alert", { hidden: true }).textContent).toBe("");
  await user.click(button("Suggest"));
  expect(sent).toEqual([
    { route: "addSlot", request: { id: poll.id, body: { start: added.start, end: added.end, vote: "yes" } } },
  ]);
  expect(voted).toEqual([]);
  expect(onClose).toHaveBeenCalledOnce();
  expect(screen.getByText(/is on the list\. Your yes is on it\.$/)).toBeTruthy();
});

it("[MS24] by the organiser’s link one’s own yes follows the suggestion; a guest has none", async () => {
  const { user, sent, voted, unmount } = draw({ organiser: true });
  await user.click(button("Suggest"));
  expect(sent).toMatchObject([{ request: { body: { start: added.start, end: added.end } } }]);
  expect(JSON.stringify(sent)).not.toContain("vote");
  expect(voted).toEqual([{ [added.id]: "yes" }]);
  unmount();
  const { session, sent: asGuest } = aMeetupSession(poll, { answer: { slot: added } });
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <SuggestTime onClose={() => undefined} />
    </MeetupSessionProvider>,
  );
  await view.user.click(button("Suggest"));
  expect(asGuest).toHaveLength(1);
  expect(JSON.stringify(asGuest)).not.toContain("vote");
});

it("what waits for the organiser gets no yes yet, and says to whom it was sent", async () => {
  const { user, voted } = draw({ answer: { slot: { ...added, pending: true } } });
  await user.click(button("Suggest"));
  expect(voted).toEqual([]);
  expect(screen.getByText("Sent to the organiser. Once approved, everyone can vote on it.")).toBeTruthy();
});

it("a refusal keeps the sheet and what was chosen, and no answer is given", async () => {
  const { user, voted, onClose } = draw({ refuse: "limit_reached" });
  await user.click(button("All day"));
  await user.click(button("Suggest"));
  expect(onClose).not.toHaveBeenCalled();
  expect(voted).toEqual([]);
});

it("after the deadline it is suggested without an answer", async () => {
  const settings = { ...poll.settings, deadline: "2026-11-19T12:00:00Z" };
  const { user, voted } = draw({}, { ...poll, settings });
  await user.click(button("Suggest"));
  expect(voted).toEqual([]);
});
