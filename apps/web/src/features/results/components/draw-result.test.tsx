import type { Decision, Meetup } from "@pintpoint/core";
import { aPoll, beforeAllSlots, optionId } from "@pintpoint/core/testing";
import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MeetupSessionProvider } from "../../../lib/meetup/meetup-session.tsx";
import { aMeetupSession } from "../../../testing/a-meetup-session.ts";
import { renderInApp } from "../../../testing/render.tsx";
import DrawResult from "./draw-result.tsx";

const tied = aPoll({ slots: 3, venues: 0, voters: [{ says: { s1: "yes", s2: "yes", s3: "no" } }] });

function decided(decision: Partial<Decision>): Meetup {
  const at = new Date(beforeAllSlots).toISOString();
  return { ...tied, status: "decided", decision: { slotId: optionId("s2"), at, by: null, ...decision } };
}

function part(meetup: Meetup) {
  return (
    <MeetupSessionProvider session={aMeetupSession(meetup).session}>
      <DrawResult />
    </MeetupSessionProvider>
  );
}

let isStill = false;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  isStill = false;
  vi.stubGlobal("matchMedia", () => ({
    matches: isStill,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const outcome = /^The bottle says: Wed/;
const places = () => [...document.querySelectorAll("li")].map((each) => each.dataset.drawn ?? "");

describe("a draw", () => {
  it("[MS19] turns for whoever has the page open, and stops at what the server drew", () => {
    const { rerender } = renderInApp(part(tied));
    expect(screen.queryByText("Spin the bottle")).toBeNull();
    rerender(part(decided({ drawnFrom: 2 })));
    expect(screen.getByText("Round and round…")).toBeTruthy();
    expect(places()).toEqual(["", ""]);
    expect(document.querySelector("[style*='--turn']")?.getAttribute("style")).toContain("1980deg");
    act(() => void vi.advanceTimersByTime(3_000));
    expect(screen.getByText(outcome)).toBeTruthy();
    expect(places()).toEqual(["", "true"]);
  });

  it("shows the end at once where motion is not wanted", () => {
    isStill = true;
    const { rerender } = renderInApp(part(tied));
    rerender(part(decided({ drawnFrom: 2 })));
    expect(screen.getByText(outcome)).toBeTruthy();
  });

  it("is not shown for what somebody chose, nor to who comes later", () => {
    const { rerender, unmount } = renderInApp(part(tied));
    rerender(part(decided({})));
    expect(screen.queryByText("Round and round…")).toBeNull();
    unmount();
    renderInApp(part(decided({ drawnFrom: 2 })));
    expect(screen.queryByText("Round and round…")).toBeNull();
  });

  it("goes when the vote is reopened under it", () => {
    const { rerender } = renderInApp(part(tied));
    rerender(part(decided({ drawnFrom: 2 })));
    rerender(part({ ...tied, version: 103 }));
    expect(screen.queryByText("Round and round…")).toBeNull();
  });

  it("[MS19] [MS21] is not shown again when its reopening is undone, and is when another one is made", () => {
    const drawn = decided({ drawnFrom: 2 });
    const { decision } = drawn;
    if (!decision) throw new Error("nothing is decided");
    const reopened = { ...tied, reopened: { at: decision.at, by: null, drawn: decision } };
    const { rerender } = renderInApp(part(reopened));
    rerender(part(drawn));
    expect(screen.queryByText("Round and round…")).toBeNull();
    rerender(part(reopened));
    rerender(part(decided({ drawnFrom: 2, at: "2026-11-30T12:00:07Z" })));
    expect(screen.getByText("Round and round…")).toBeTruthy();
  });
});
