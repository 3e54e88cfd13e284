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
  expect(textFor("Beer")).toMatch(/^Beer: Fri,? 5 Dec 2031, The Snug, 1 in$/);
});

it("a title that ends in a mark of its own gets no second one", () => {
  expect(textFor("Who’s in for a beer?")).toMatch(/^Who’s in for a beer\? Fri/);
  expect(textFor("Cinema 🎬")).toMatch(/^Cinema 🎬 Fri/);
  expect(textFor("“Dune”")).toMatch(/^“Dune”: Fri/);
  expect(textFor("Beer (again)")).toMatch(/^Beer \(again\): Fri/);
});
