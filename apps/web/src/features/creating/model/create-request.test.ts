import { expect, it } from "vitest";
import { withScheme } from "../../../lib/with-scheme.ts";
import type { Draft } from "../types.ts";
import { createRequestOf, slotBody } from "./create-request.ts";
import { emptyDraft, emptyVenue } from "./draft.ts";

const words = { activity: " Salsa ", title: "Who’s in?", titleProposed: false };
const draft = (part: Partial<Draft> = {}): Draft => ({ ...emptyDraft("Europe/Berlin"), ...part });

it("sends what was filled in and nothing else", () => {
  expect(createRequestOf(draft(), words)).toEqual({
    title: "Who’s in?",
    activity: "Salsa",
    timeZone: "Europe/Berlin",
    slots: [],
    venues: [],
    settings: { editing: "anyone", proposals: "anyone", blind: false },
  });
});

it("[MS18] says that the title was left as the page proposed it, and sends a face with the name only", () => {
  expect(createRequestOf(draft(), { ...words, titleProposed: true }).titleProposed).toBe(true);
  expect(createRequestOf(draft({ face: "🦊" }), words)).not.toHaveProperty("organiser");
  expect(createRequestOf(draft({ face: "🦊", name: "Lena" }), words).organiser).toEqual({ name: "Lena", avatar: "🦊" });
});

it("[RT12] sends a blind meetup as its organiser's, whatever was chosen before", () => {
  const settings = { editing: "organiser", proposals: "anyone", blind: true };
  expect(createRequestOf(draft({ editing: "anyone", blind: true }), words).settings).toEqual(settings);
});

it("sends the organiser, the deadline in the meetup's zone, and venues without the empty ones", () => {
  const body = createRequestOf(
    draft({
      name: " Anna ",
      description: "Bring coins",
      deadline: "2026-12-04T18:00",
      venues: [
        emptyVenue("x"),
        {
          ...emptyVenue("y"),
          name: "The George",
          url: "thegeorge.pub",
          capacity: "12",
          address: " ",
          note: "Ring twice",
        },
      ],
    }),
    words,
  );
  expect(body.organiser).toEqual({ name: "Anna" });
  expect(body.settings?.deadline).toBe("2026-12-04T17:00:00Z");
  expect(body.venues).toEqual([{ name: "The George", url: "https://thegeorge.pub", note: "Ring twice", capacity: 12 }]);
  expect(body.description).toBe("Bring coins");
});

it("turns wall times into instants of the meetup's zone, over midnight too", () => {
  const slot = { id: "a", day: "2026-11-27", from: 22 * 60, minutes: 240 };
  expect(slotBody(slot, "Europe/Berlin")).toEqual({ start: "2026-11-27T21:00:00Z", end: "2026-11-28T01:00:00Z" });
  expect(slotBody(slot, "America/New_York")).toEqual({ start: "2026-11-28T03:00:00Z", end: "2026-11-28T07:00:00Z" });
  expect(slotBody({ id: "b", day: "2026-11-27" }, "Europe/Berlin")).toEqual({ date: "2026-11-27" });
});

it("keeps the wall clock where the clocks change during the night", () => {
  const night = (day: string) => slotBody({ id: "a", day, from: 22 * 60, minutes: 6 * 60 }, "Europe/Berlin");
  // Forward: the night is an hour shorter.
  expect(night("2026-03-28")).toEqual({ start: "2026-03-28T21:00:00Z", end: "2026-03-29T02:00:00Z" });
  // Back: an hour longer.
  expect(night("2026-10-24")).toEqual({ start: "2026-10-24T20:00:00Z", end: "2026-10-25T03:00:00Z" });
});

it("a slot in the hour that the clocks jump over moves on and keeps its length", () => {
  const slot = { id: "a", day: "2026-03-29", from: 150, minutes: 30 };
  expect(slotBody(slot, "Europe/Berlin")).toEqual({ start: "2026-03-29T01:30:00Z", end: "2026-03-29T02:00:00Z" });
});

it("adds the scheme that people leave out, and leaves another one to be refused", () => {
  expect(withScheme("pub.example")).toBe("https://pub.example");
  expect(withScheme("http://pub.example")).toBe("http://pub.example");
  expect(withScheme("javascript:alert(1)")).toBe("javascript:alert(1)");
});
