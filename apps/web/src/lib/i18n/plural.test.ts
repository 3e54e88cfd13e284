import { describe, expect, it } from "vitest";
import { pluralEn, pluralRu } from "./plural.ts";

describe("plural forms", () => {
  it("English has two", () => {
    const votes = (count: number) => pluralEn(count, "vote", "votes");
    expect([0, 1, 2, 11, 21, 1.5].map(votes)).toEqual(["votes", "vote", "votes", "votes", "votes", "votes"]);
  });

  it("Russian has three, by the last digits, and fractions take the second", () => {
    const votes = (count: number) => pluralRu(count, "голос", "голоса", "голосов");
    expect([1, 21, 101].map(votes)).toEqual(["голос", "голос", "голос"]);
    expect([2, 3, 4, 22, 1.5].map(votes)).toEqual(["голоса", "голоса", "голоса", "голоса", "голоса"]);
    expect([0, 5, 11, 12, 14, 20, 111].map(votes)).toEqual(Array(7).fill("голосов"));
  });
});
