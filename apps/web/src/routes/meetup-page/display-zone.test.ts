import { endedSlotIds, type Meetup, optionTallies, rankingOf, sortedSlots, spanOf } from "@pintpoint/core";
import { aPoll } from "@pintpoint/core/testing";
import { afterEach, describe, expect, it, vi } from "vitest";
import { stubUnknownZones } from "../../testing/stub-unknown-zones.ts";
import { differingInstants, displayZone, shownInstants, withKnownZone } from "./display-zone.ts";

afterEach(() => vi.unstubAllGlobals());

const empty = aPoll({ slots: 0, venues: 2, voters: [] });
const inZone = (timeZone: string, times: [string, string][], deadline?: string): Meetup => ({
  ...empty,
  timeZone,
  settings: { ...empty.settings, ...(deadline !== undefined && { deadline }) },
  slots: Object.fromEntries(times.map(([start, end], at) => [`s${at}`, { id: `s${at}`, start, end }])),
});

describe("on whose clock the page is", () => {
  it.each([
    ["a deadline of places alone", inZone("Europe/Berlin", [], "2026-12-02T17:00:00Z"), "America/New_York"],
    [
      "a deadline in summer of times in winter",
      inZone("Africa/Lagos", [["2026-11-20T17:00:00Z", "2026-11-20T19:00:00Z"]], "2027-06-02T17:00:00Z"),
      "Europe/Berlin",
    ],
    [
      "an end after the clocks were changed",
      inZone("Africa/Lagos", [["2027-03-28T00:30:00Z", "2027-03-28T02:30:00Z"]]),
      "Europe/Berlin",
    ],
    ["a start before it", inZone("Africa/Lagos", [["2027-10-31T00:30:00Z", "2027-10-31T02:30:00Z"]]), "Europe/Berlin"],
    ["half an hour", inZone("Asia/Kolkata", [["2026-12-02T17:00:00Z", "2026-12-02T18:00:00Z"]]), "Asia/Kathmandu"],
  ])("the viewer's, for %s", (_, meetup, own) => {
    expect(displayZone(meetup, own, "own")).toBe(own);
    expect(displayZone(meetup, own, "meetup")).toBe(meetup.timeZone);
    expect(differingInstants(meetup, own).length).toBeGreaterThan(0);
  });

  it("the meetup's where no clock differs, and where the device has none", () => {
    const meetup = inZone("Europe/Berlin", [["2026-12-02T17:00:00Z", "2026-12-02T19:00:00Z"]], "2026-12-01T17:00:00Z");
    expect(displayZone(meetup, "Europe/Paris", "own")).toBe("Europe/Berlin");
    expect(displayZone(meetup, null, "own")).toBe("Europe/Berlin");
  });

  it("a deadline that no longer counts is not shown", () => {
    const meetup = inZone("Europe/Berlin", [], "2026-12-01T17:00:00Z");
    expect(shownInstants(meetup)).toEqual(["2026-12-01T17:00:00Z"]);
    expect(shownInstants({ ...meetup, status: "decided" })).toEqual([]);
  });
});

describe("a meetup whose zone this browser does not know", () => {
  const stated = inZone("America/Coyhaique", [["2027-01-10T18:00:00Z", "2027-01-10T20:00:00Z"]]);

  it.each([
    ["Europe/Berlin", "Europe/Berlin"],
    [null, "UTC"],
  ])("is reckoned on the clock of a device in %s", (own, zone) => {
    stubUnknownZones(["America/Coyhaique"]);
    const meetup = withKnownZone(stated, own);
    expect(meetup.timeZone).toBe(zone);
    expect(meetup.slots).toBe(stated.slots);
    // Whatever of core the page runs takes it.
    const now = Date.parse("2026-12-01T00:00:00Z");
    const days = { ...meetup, slots: { ...meetup.slots, d: { id: "d", date: "2027-01-11" } } };
    expect(sortedSlots(days)).toHaveLength(2);
    expect(endedSlotIds(days, now).size).toBe(0);
    expect(spanOf(days)?.from).toBe("2027-01-10T18:00:00Z");
    expect(rankingOf(days, now).pairs).toHaveLength(4);
    expect(Object.keys(optionTallies(days))).toHaveLength(4);
  });

  it("is left as it is by one that does", () => {
    expect(withKnownZone(stated, "Europe/Berlin")).toBe(stated);
  });
});
