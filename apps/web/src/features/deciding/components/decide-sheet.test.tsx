import { aPoll, optionId } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import DecideSheet from "./decide-sheet.tsx";

const poll = aPoll({
  slots: [{}, {}, { pending: true }],
  venues: [{ name: "The Snug" }, { name: "Pier 7" }],
  voters: [{ says: { s1: "yes", v1: "yes", v2: "maybe" } }, { says: { s1: "yes", v1: "no", v2: "yes" } }],
});

function draw(pair: Parameters<typeof DecideSheet>[0]["pair"], traits: Parameters<typeof aMeetupSession>[1] = {}) {
  const { session, sent } = aMeetupSession(poll, traits);
  const onClose = vi.fn();
  const view = renderInApp(
    <MeetupSessionProvider session={session}>
      <DecideSheet pair={pair} onClose={onClose} />
    </MeetupSessionProvider>,
  );
  return { sent, onClose, ...view };
}

const decide = () => screen.getByRole("button", { name: "Make it official", hidden: true });
const pair = { slotId: optionId("s1"), venueId: optionId("v1") };

describe("the sheet that decides", () => {
  it("[SC1] begins with the pair it was opened at, and says what any other would come to", async () => {
    const { user, sent, onClose } = draw(pair);
    expect(screen.getByText("1 can make it · 1 can’t")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("Where"), "Pier 7");
    expect(screen.getByText("1 can make it · 1 maybe")).toBeTruthy();
    await user.click(decide());
    expect(sent).toEqual([
      { route: "decide", request: { id: poll.id, body: { slotId: optionId("s1"), venueId: optionId("v2") } } },
    ]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("[MS13] one of the two may stay open, not both", async () => {
    const { user, sent } = draw(pair);
    await user.selectOptions(screen.getByLabelText("When"), "Leave the time open");
    await user.selectOptions(screen.getByLabelText("Where"), "Leave the place open");
    await user.click(decide());
    expect(sent).toEqual([]);
    await user.selectOptions(screen.getByLabelText("Where"), "The Snug");
    await user.click(decide());
    expect(sent).toEqual([{ route: "decide", request: { id: poll.id, body: { venueId: optionId("v1") } } }]);
  });

  it("[SC9] warns before a time that is over is decided", async () => {
    const { user, sent } = draw({ ...pair, slotId: optionId("s2") }, { now: Date.parse("2026-12-01T21:00:00Z") });
    expect(screen.queryByText("That’s in the past.")).toBeNull();
    await user.selectOptions(screen.getByLabelText("When"), optionId("s1"));
    expect(screen.getByText("That’s in the past.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Decide anyway", hidden: true }));
    expect(sent).toHaveLength(1);
  });

  it("does not offer what waits for approval", () => {
    draw(pair);
    expect(screen.getByLabelText("When").querySelectorAll("option")).toHaveLength(3);
  });

  it("stays open and says why when it is refused", async () => {
    const { user, onClose } = draw(pair, { refuse: "option_not_found" });
    await user.click(decide());
    expect(screen.getByRole("alert", { hidden: true }).textContent).toBe("Someone just removed this.");
    expect(onClose).not.toHaveBeenCalled();
  });
});
