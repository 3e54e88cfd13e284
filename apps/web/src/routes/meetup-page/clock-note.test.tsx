import { aPoll } from "@pintpoint/core/testing";
import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as zones from "../../lib/datetime/zones.ts";
import { SessionProvider } from "../../lib/meetup/session.tsx";
import { aSession } from "../../testing/a-session.ts";
import { renderInApp } from "../../testing/render.tsx";
import { ClockNote } from "./clock-note.tsx";
import { displayZone } from "./display-zone.ts";

vi.mock("../../lib/datetime/zones.ts", { spy: true });
afterEach(() => vi.restoreAllMocks());

const poll = { ...aPoll({ slots: 1, venues: 0, voters: [] }), timeZone: "Europe/Berlin" };
const note = (zone: string, onSwitch = (_choice: "own" | "meetup") => undefined) => (
  <SessionProvider session={aSession(poll, { zone }).session}>
    <ClockNote onSwitch={onSwitch} />
  </SessionProvider>
);
const draw = (...of: Parameters<typeof note>) => renderInApp(note(...of));

describe("the note about the clock", () => {
  it("says that times are on one's own clock, and switches by one tap", async () => {
    vi.mocked(zones.ownZone).mockReturnValue("America/New_York");
    expect(displayZone(poll, "America/New_York", "own")).toBe("America/New_York");
    const onSwitch = vi.fn();
    const { user } = draw("America/New_York", onSwitch);
    expect(screen.getByText(/on your clock, New York/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^Show Berlin/ }));
    expect(onSwitch).toHaveBeenCalledWith("meetup");
  });

  it("follows a device that has travelled since", () => {
    vi.mocked(zones.ownZone).mockReturnValue("America/New_York");
    const view = draw("America/New_York");
    vi.mocked(zones.ownZone).mockReturnValue("Asia/Tokyo");
    view.rerender(note("Asia/Tokyo"));
    expect(screen.getByText(/on your clock, Tokyo/)).toBeTruthy();
  });

  it("is silent where the clocks show the same, whatever the zones are called", () => {
    vi.mocked(zones.ownZone).mockReturnValue("Europe/Paris");
    draw(displayZone(poll, "Europe/Paris", "own"));
    expect(screen.queryByText(/clock/)).toBeNull();
  });
});
