import { aPoll } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as zones from "../../lib/datetime/zones.ts";
import { MeetupSessionProvider } from "../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../testing/a-meetup-session.ts";
import { renderInApp } from "../../testing/render.tsx";
import { ClockNote } from "./clock-note.tsx";
import { displayZone } from "./display-zone.ts";

vi.mock("../../lib/datetime/zones.ts", { spy: true });
afterEach(() => vi.restoreAllMocks());

const poll = { ...aPoll({ slots: 1, venues: 0, voters: [] }), timeZone: "Europe/Berlin" };
const note = (zone: string, onSwitch = (_choice: "own" | "meetup") => undefined) => (
  <MeetupSessionProvider session={aMeetupSession(poll, { zone }).session}>
    <ClockNote onSwitch={onSwitch} />
  </MeetupSessionProvider>
);
const draw = (...of: Parameters<typeof note>) => renderInApp(note(...of));

describe("the note about the clock", () => {
  it("says that times are on one's own clock, and switches by one tap", async () => {
    vi.mocked(zones.deviceZone).mockReturnValue("America/New_York");
    expect(displayZone(poll, "America/New_York", "own")).toBe("America/New_York");
    const onSwitch = vi.fn();
    const { user } = draw("America/New_York", onSwitch);
    expect(screen.getByText(/Your time: New York/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^Switch to Berlin/ }));
    expect(onSwitch).toHaveBeenCalledWith("meetup");
  });

  it("follows a device that has travelled since", () => {
    vi.mocked(zones.deviceZone).mockReturnValue("America/New_York");
    const view = draw("America/New_York");
    vi.mocked(zones.deviceZone).mockReturnValue("Asia/Tokyo");
    view.rerender(note("Asia/Tokyo"));
    expect(screen.getByText(/Your time: Tokyo/)).toBeTruthy();
  });

  it.each([
    ["Europe/Berlin", /doesn’t know the meetup’s time zone, America\/Coyhaique. You see your own time: Berlin/],
    [null, /doesn’t know the meetup’s time zone, America\/Coyhaique. Times are in UTC\.$/],
  ])("says that it does not know the meetup's zone, on a device in %s", async (own, words) => {
    vi.mocked(zones.deviceZone).mockReturnValue(own);
    const meetup = { ...poll, timeZone: own ?? "UTC" };
    renderInApp(
      <MeetupSessionProvider session={aMeetupSession(meetup, { unknownZone: "America/Coyhaique" }).session}>
        <ClockNote onSwitch={() => undefined} />
      </MeetupSessionProvider>,
    );
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("a device without a zone is told whose clock it is, and has nothing to switch to", async () => {
    vi.mocked(zones.deviceZone).mockReturnValue(null);
    draw("Europe/Berlin");
    expect(
      await screen.findByText(/doesn’t tell its time zone. You see the meetup’s time: Berlin \(GMT\+1\)/),
    ).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("names the offset at the times shown, not today's; none where they differ among themselves", () => {
    vi.mocked(zones.deviceZone).mockReturnValue("America/New_York");
    const at = (days: string[]) => ({
      ...poll,
      slots: Object.fromEntries(
        days.map((day) => [day, { id: day, start: `${day}T18:00:00Z`, end: `${day}T20:00:00Z` }]),
      ),
    });
    const draws = (meetup: typeof poll) =>
      renderInApp(
        <MeetupSessionProvider session={aMeetupSession(meetup, { zone: "America/New_York" }).session}>
          <ClockNote onSwitch={() => undefined} />
        </MeetupSessionProvider>,
      );
    const summer = draws(at(["2027-07-10"]));
    expect(screen.getByText(/New York \(GMT-4\)/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Switch to Berlin (GMT+2)" })).toBeTruthy();
    summer.unmount();
    draws(at(["2027-01-10", "2027-07-10"]));
    expect(screen.getByText("Your time: New York")).toBeTruthy();
  });

  it("is silent where the clocks show the same, whatever the zones are called", () => {
    vi.mocked(zones.deviceZone).mockReturnValue("Europe/Paris");
    draw(displayZone(poll, "Europe/Paris", "own"));
    expect(screen.queryByText(/clock/)).toBeNull();
  });
});
