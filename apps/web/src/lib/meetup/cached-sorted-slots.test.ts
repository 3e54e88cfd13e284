import { type Slot, sortedSlots } from "@pintpoint/core";
import { expect, it } from "vitest";
import { cachedSortedSlots } from "./cached-sorted-slots.ts";

it("the order of slots is core's in each zone, and reckoned once as long as no slot changes", () => {
  // Half an hour after midnight in Berlin is the evening before in London: there the whole day comes after it.
  const slots: Record<string, Slot> = {
    s_hour: { id: "s_hour", start: "2026-12-04T23:30:00Z", end: "2026-12-05T01:00:00Z" },
    s_day: { id: "s_day", date: "2026-12-05" },
  };
  const inZone = (timeZone: string) => cachedSortedSlots({ slots, timeZone });
  const berlin = inZone("Europe/Berlin");
  expect(berlin.map(({ id }) => id)).toEqual(["s_day", "s_hour"]);
  expect(inZone("Europe/Berlin")).toBe(berlin);
  expect(inZone("Europe/London").map(({ id }) => id)).toEqual(["s_hour", "s_day"]);
  expect(cachedSortedSlots({ slots: { ...slots }, timeZone: "Europe/Berlin" })).toEqual(
    sortedSlots({ slots, timeZone: "Europe/Berlin" }),
  );
});
