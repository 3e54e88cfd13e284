import type { Slot } from "@pintpoint/core";
import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import { SlotSheet } from "./slot-sheet.tsx";

const poll = aPoll({ slots: 2, venues: 1, voters: [{}] });
const slot = poll.slots[optionId("s1")];
if (slot === undefined) throw new Error("no slot to move");
const moved: Slot = slot;

function draw(refuse: "slot_exists" | "option_decided", shown = moved) {
  const onClose = vi.fn();
  const { session, sent } = aMeetupSession(poll, { me: participantId(1), refuse });
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <SlotSheet slot={shown} onClose={onClose} />
    </MeetupSessionProvider>,
  );
  return { sent, onClose, ...view };
}

const day = () => screen.getByLabelText("Day");
const move = () => screen.getByRole("button", { name: "Change time", hidden: true });

it("a move to where somebody else has just put a time says so at the day, and keeps what was typed", async () => {
  const { user, sent, onClose } = draw("slot_exists");
  await user.clear(day());
  await user.type(day(), "2026-12-24");
  await user.click(move());
  expect(sent).toHaveLength(1);
  expect(await screen.findByText("Already on the list.")).toBeTruthy();
  expect(day()).toHaveProperty("value", "2026-12-24");
  expect(onClose).not.toHaveBeenCalled();
  // Not sent again as it is; another day is another try.
  await user.click(move());
  expect(sent).toHaveLength(1);
  await user.clear(day());
  await user.type(day(), "2026-12-25");
  expect(screen.queryByText("Already on the list.")).toBeNull();
});

it("any other refusal is said as it is", async () => {
  const { user, onClose } = draw("option_decided");
  await user.clear(day());
  await user.type(day(), "2026-12-24");
  await user.click(move());
  expect((await screen.findAllByText("Already decided. Reopen the vote to change it.")).length).toBeGreaterThan(0);
  expect(onClose).not.toHaveBeenCalled();
});

it("says at the end's clock on which day it ends, where that is another one", async () => {
  const festival = { id: optionId("s9"), start: "2031-12-05T16:00:00Z", end: "2031-12-07T13:00:00Z" };
  const { user } = draw("slot_exists", festival);
  const to = screen.getByLabelText("To");
  const hint = () => document.getElementById(to.getAttribute("aria-describedby") ?? "")?.textContent;
  expect(hint()).toBe("Ends on Sunday, December 7, 2031.");
  await user.clear(day());
  await user.type(day(), "2031-12-30");
  expect(hint()).toBe("Ends on Thursday, January 1, 2032.");
});
