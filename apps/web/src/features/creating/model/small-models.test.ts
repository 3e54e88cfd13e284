import { expect, it } from "vitest";
import { searchZones } from "../../../lib/datetime/search-zones.ts";
import { activities } from "../../../lib/i18n/catalogue/en/activities.ts";
import { chosenActivity } from "./activity.ts";
import { emptyDraft, parseStoredDraft } from "./draft.ts";
import { shiftedByDst } from "./dst-shift.ts";
import { offeredTimes } from "./offered-times.ts";

it("the title follows from the activity: a key's own, else the words themselves", () => {
  expect(chosenActivity(null, activities)).toEqual({ key: "beer", sent: "beer", title: "Who’s in for a beer?" });
  expect(chosenActivity("Кино ", activities)).toEqual({ key: "cinema", sent: "cinema", title: "Movie night?" });
  expect(chosenActivity(" ёлка", activities)).toEqual({ key: "other", sent: " ёлка", title: "Ёлка" });
});

it("a slot that the clocks leap over is shown as what becomes of it, every other is not", () => {
  const night = { id: "a", day: "2027-03-28", from: 150, minutes: 60 };
  expect(shiftedByDst(night, "Europe/Berlin")).toEqual({ start: "2027-03-28T01:30:00Z", end: "2027-03-28T02:30:00Z" });
  expect(shiftedByDst(night, "Asia/Tokyo")).toBeNull();
  expect(shiftedByDst({ ...night, from: 22 * 60, minutes: 240 }, "Europe/Berlin")).toBeNull();
  expect(shiftedByDst({ id: "b", day: "2027-03-28" }, "Europe/Berlin")).toBeNull();
});

it("a day offers the usual evening times and those of other days", () => {
  expect(offeredTimes([], "2026-11-27", "beer")).toContain(19 * 60);
  const slots = [
    { id: "a", day: "2026-11-28", from: 18 * 60 + 45, minutes: 60 },
    { id: "b", day: "2026-11-29" },
  ];
  const offered = offeredTimes(slots, "2026-11-27", "beer");
  expect(offered).toContain(18 * 60 + 45);
  expect(offered).toEqual([...offered].sort((a, b) => a - b));
});

it("many own times of other days do not flood a day, its own always show", () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    id: `${index}`,
    day: "2026-11-28",
    from: 601 + index,
    minutes: 30,
  }));
  const own = { id: "own", day: "2026-11-27", from: 7, minutes: 30 };
  const offered = offeredTimes([...many, own], "2026-11-27", "beer");
  expect(offered.length).toBeLessThanOrEqual(15);
  expect(offered).toContain(7);
});

it("finds zones by any word of their names, without accents, those that begin with it first", () => {
  const zones = [
    { name: "America/New_York", words: "America/New_York Eastern Standard Time" },
    { name: "America/Sao_Paulo", words: "America/Sao_Paulo São Paulo" },
    { name: "Europe/Berlin", words: "Europe/Berlin" },
  ];
  expect(searchZones(zones, "new yo")).toEqual(["America/New_York"]);
  expect(searchZones(zones, "são")).toEqual(["America/Sao_Paulo"]);
  expect(searchZones(zones, "er")).toEqual(["America/New_York", "America/Sao_Paulo", "Europe/Berlin"]);
  expect(searchZones(zones, "(")).toEqual([]);
});

it("a kept draft comes back as it was", () => {
  const fresh = emptyDraft("Europe/Berlin");
  const kept = {
    ...fresh,
    activity: "Darts",
    slots: [{ id: "a", day: "2026-11-27", from: 60, minutes: 90 }],
    venues: [{ id: "v", name: "Pub", address: "", url: "", note: "", capacity: "" }],
    proposals: "approval" as const,
  };
  expect(parseStoredDraft(JSON.parse(JSON.stringify(kept)), fresh)).toEqual(kept);
});

it("what is not understood of a kept draft is dropped, the rest stays", () => {
  const fresh = emptyDraft("Europe/Berlin");
  expect(parseStoredDraft("rubbish", fresh)).toBeNull();
  expect(
    parseStoredDraft(
      { title: 7, timeZone: "Mars/Olympus", slots: [{ id: "a" }, null, { id: "b", day: "2026-11-27" }], venues: {} },
      fresh,
    ),
  ).toEqual({ ...fresh, slots: [{ id: "b", day: "2026-11-27" }] });
});

it.each([
  { day: "2026-99-99" },
  { day: "2027-02-29" },
  { day: "2027-02-03", from: 1e12, minutes: 60 },
  { day: "2027-02-03", from: -1, minutes: 60 },
  { day: "2027-02-03", from: 60.5, minutes: 60 },
  { day: "2027-02-03", from: 60, minutes: -5 },
  { day: "2027-02-03", from: 60, minutes: 1e9 },
  { day: "2027-02-03", from: 60 },
])("a kept slot that can be no time is dropped: %j", (slot) => {
  const fresh = emptyDraft("Europe/Berlin");
  const fine = { id: "b", day: "2028-02-29", from: 0, minutes: 1_440 };
  const kept = { ...fresh, length: -3, slots: [{ id: "a", ...slot }, fine] };
  expect(parseStoredDraft(kept, fresh)).toEqual({ ...fresh, slots: [fine] });
});
