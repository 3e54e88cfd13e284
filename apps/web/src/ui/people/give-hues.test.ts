import type { Meetup } from "@pintpoint/core";
import { aPoll } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { giveHues } from "./give-hues.ts";
import { hues } from "./hues.ts";
import { hueOf } from "./initials-and-hue.ts";

const [someone] = Object.values(aPoll({ slots: 0, venues: 0, voters: [{}] }).participants);
if (!someone) throw new Error("nobody");
const people = (count: number, prefix: string): Pick<Meetup, "participants"> => ({
  participants: Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const id = `${prefix}-${index}`;
      return [id, { ...someone, id, joinedAt: `2026-12-01T10:00:${String(index).padStart(2, "0")}Z` }];
    }),
  ),
});
const given = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => hues.get(`${prefix}-${index}`));

it("eight people have eight colours, the first that of the id; who comes later changes nobody's", () => {
  giveHues(people(5, "few"));
  const before = given(5, "few");
  giveHues(people(8, "few"));
  expect(given(5, "few")).toEqual(before);
  expect(before[0]).toBe(hueOf("few-0"));
  expect(new Set(given(8, "few")).size).toBe(8);
});

it("of sixty people no two who joined one after the other share one", () => {
  giveHues(people(60, "many"));
  const all = given(60, "many");
  for (const [index, hue] of all.slice(1).entries()) expect(hue, `after ${index}`).not.toBe(all[index]);
});
