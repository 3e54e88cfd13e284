import { aPoll, optionId } from "@pintpoint/core/testing";
import { screen, within } from "@testing-library/react";
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
const radio = (name: string | RegExp) => screen.getByRole("radio", { name, hidden: true });
const group = (name: string) => within(screen.getByRole("group", { name, hidden: true }));

describe("the sheet that decides", () => {
  it("[SC1] begins with the pair it was opened at, offers the best, and says what each would come to", async () => {
    const { user, sent, onClose } = draw(pair);
    expect(screen.getByText("1 can make it · 1 can’t", { selector: "[role=status]" })).toBeTruthy();
    expect(group("The best so far").getAllByRole("radio", { hidden: true })).toHaveLength(5);
    expect(radio(/^Tue .*The Snug.*1 can make it · 1 can’t$/)).toHaveProperty("checked", true);
    await user.click(radio(/^Tue .*Pier 7/));
    expect(screen.getByText("1 can make it · 1 maybe", { selector: "[role=status]" })).toBeTruthy();
    await user.click(decide());
    expect(sent).toEqual([
      { route: "decide", request: { id: poll.id, body: { slotId: optionId("s1"), venueId: optionId("v2") } } },
    ]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("puts any other together from a time and a place", async () => {
    const { user, sent } = draw(pair);
    await user.click(radio("Something else"));
    await user.click(group("When").getByRole("radio", { name: /^Wed/, hidden: true }));
    await user.click(group("Where").getByRole("radio", { name: /Pier 7/, hidden: true }));
    await user.click(decide());
    expect(sent).toEqual([
      { route: "decide", request: { id: poll.id, body: { slotId: optionId("s2"), venueId: optionId("v2") } } },
    ]);
  });

  it("[MS13] one of the two may stay open, not both", async () => {
    const { user, sent } = draw(pair);
    await user.click(radio("Something else"));
    await user.click(radio("Leave the time open"));
    await user.click(radio("Leave the place open"));
    await user.click(decide());
    expect(sent).toEqual([]);
    await user.click(group("Where").getByRole("radio", { name: /The Snug/, hidden: true }));
    await user.click(decide());
    expect(sent).toEqual([{ route: "decide", request: { id: poll.id, body: { venueId: optionId("v1") } } }]);
  });

  it("[SC9] warns before a time that is over is decided", async () => {
    const { user, sent } = draw({ ...pair, slotId: optionId("s2") }, { now: Date.parse("2026-12-01T21:00:00Z") });
    expect(screen.queryByText("That’s in the past.")).toBeNull();
    await user.click(radio("Something else"));
    await user.click(group("When").getByRole("radio", { name: /^Tue.* · over$/, hidden: true }));
    expect(screen.getByText("That’s in the past.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Decide anyway", hidden: true }));
    expect(sent).toHaveLength(1);
  });

  it("does not offer what waits for approval", async () => {
    const { user } = draw(pair);
    await user.click(radio("Something else"));
    // Two times, and none.
    expect(group("When").getAllByRole("radio", { hidden: true })).toHaveLength(3);
  });

  it("a pair behind the best stands before them when the sheet is opened at it", () => {
    const many = aPoll({ slots: 9, venues: 0, voters: [{ says: { s1: "yes" } }] });
    const { session } = aMeetupSession(many);
    renderInApp(
      <MeetupSessionProvider session={session}>
        <DecideSheet pair={{ slotId: optionId("s9") }} onClose={() => undefined} />
      </MeetupSessionProvider>,
    );
    const names = group("The best so far")
      .getAllByRole("radio", { hidden: true })
      .map((each) => each.getAttribute("value")?.trim());
    expect(names).toEqual(["s9", "s1", "s2", "s3", "s4"].map(optionId).concat("other"));
  });

  it("stays open and says why when it is refused", async () => {
    const { user, onClose } = draw(pair, { refuse: "option_not_found" });
    await user.click(decide());
    expect(screen.getByRole("alert", { hidden: true }).textContent).toBe("Someone just removed this.");
    expect(onClose).not.toHaveBeenCalled();
  });
});
