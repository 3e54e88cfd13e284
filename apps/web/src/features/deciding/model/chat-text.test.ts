import { aPoll, optionId } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { formatsOf } from "../../../lib/datetime/formats.ts";
import { deciding } from "../../../lib/i18n/catalogue/en/deciding.ts";
import { chatText } from "./chat-text.ts";

const textFor = (title: string) => {
  const poll = aPoll({
    slots: [{ date: "2031-12-05" }],
    venues: [{ name: "The Snug" }],
    voters: [{ says: { s1: "yes", v1: "yes" } }],
  });
  const decision = { slotId: optionId("s1"), venueId: optionId("v1"), at: "2026-12-01T13:00:00Z", by: null };
  return chatText({ ...poll, title, status: "decided", decision }, formatsOf("en-GB", "en"), deciding);
};

it("the text for the chat: what, when, where, how many", () => {
  expect(textFor("Beer")).toMatch(/^Beer: Fri,? 5 Dec 2031, The Snug, 1 coming$/);
});

it("a title that ends in a mark of its own gets no second one", () => {
  expect(textFor("Who’s in for a beer?")).toMatch(/^Who’s in for a beer\? Fri/);
  expect(textFor("Cinema 🎬")).toMatch(/^Cinema 🎬 Fri/);
  expect(textFor("“Dune”")).toMatch(/^“Dune”: Fri/);
  expect(textFor("Beer (again)")).toMatch(/^Beer \(again\): Fri/);
});

it.each([
  ["America/New_York", "2026-12-03T17:00:00Z", "2026-12-03T19:00:00Z", "18:00–20:00 Berlin"],
  [null, "2026-12-03T17:00:00Z", "2026-12-03T19:00:00Z", "18:00–20:00 Berlin"],
  ["Africa/Lagos", "2027-03-28T00:30:00Z", "2027-03-28T02:30:00Z", "01:30–04:30 Berlin"],
  ["Europe/Paris", "2026-12-03T17:00:00Z", "2026-12-03T19:00:00Z", "18:00–20:00"],
  ["Africa/Lagos", "2026-12-03T17:00:00Z", "2026-12-03T19:00:00Z", "18:00–20:00"],
])("whoever shares from %s says whose clock it is as soon as theirs differs", (sharer, start, end, time) => {
  const poll = aPoll({ slots: 1, venues: 0, voters: [] });
  const id = optionId("s1");
  const line = chatText(
    {
      ...poll,
      timeZone: "Europe/Berlin",
      status: "decided",
      slots: { [id]: { id, start, end } },
      decision: { slotId: id, at: "2026-12-01T13:00:00Z", by: null },
    },
    formatsOf("en-GB", "en"),
    deciding,
    sharer,
  );
  expect(line).toMatch(new RegExp(`, ${time}, 0 coming$`));
});
