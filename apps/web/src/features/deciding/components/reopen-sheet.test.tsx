import type { Meetup } from "@pintpoint/core";
import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import ReopenSheet from "./reopen-sheet.tsx";
import ReopenedLine from "./reopened-line.tsx";

const open = aPoll({ slots: 1, venues: 1, voters: [{}] });
const decision = { slotId: optionId("s1"), venueId: optionId("v1"), at: "2026-11-20T12:00:00Z", by: null };
const decided: Meetup = { ...open, status: "decided", decision };

function draw(latest: Meetup) {
  const { session, sent } = aMeetupSession(decided, { me: participantId(1) });
  const onClose = vi.fn();
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <ReopenSheet latest={() => latest} onClose={onClose} />
    </MeetupSessionProvider>,
  );
  return { sent, onClose, ...view };
}

const button = (name: string) => screen.getByRole("button", { name, hidden: true });

it("[MS21] reopens with the reason that was given, and undone decides the same again", async () => {
  const { user, sent, onClose } = draw(open);
  await user.type(screen.getByLabelText(/^Why\?/), " The pub is closed ");
  await user.click(button("Reopen the vote"));
  expect(onClose).toHaveBeenCalledOnce();
  await user.click(await screen.findByText("Undo"));
  expect(sent).toEqual([
    { route: "reopen", request: { id: open.id, body: { reason: "The pub is closed" } } },
    { route: "decide", request: { id: open.id, body: { slotId: decision.slotId, venueId: decision.venueId } } },
  ]);
});

it("[MS21] without a reason none is sent; what somebody has decided meanwhile is left alone", async () => {
  const { user, sent } = draw(decided);
  await user.click(button("Reopen the vote"));
  await user.click(await screen.findByText("Undo"));
  expect(sent).toEqual([{ route: "reopen", request: { id: open.id } }]);
  expect(await screen.findByText("Someone has decided again already. That stays.")).toBeTruthy();
});

it.each([
  [
    { by: participantId(1), reason: "the pub is closed" },
    "Change of plans: Person 1 reopened the vote: the pub is closed",
  ],
  [{ by: "organiser" as const }, "Change of plans: the organiser reopened the vote."],
  [{ by: null }, "Change of plans: someone reopened the vote."],
])("[MS21] says who reopened it and why", (reopened, line) => {
  const meetup: Meetup = { ...open, reopened: { at: "2026-11-20T12:00:00Z", ...reopened } };
  const { session } = aMeetupSession(meetup);
  renderInApp(
    <MeetupSessionProvider session={session}>
      <ReopenedLine />
    </MeetupSessionProvider>,
  );
  expect(document.body.textContent?.replace(/[\u2066-\u2069]/g, "")).toContain(line);
});
