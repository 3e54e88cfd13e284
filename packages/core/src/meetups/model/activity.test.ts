import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityKeyOf, activityKeys } from "./activity.ts";

describe("the key of an activity", () => {
  it("[MS18] a key is its own", () => {
    expect(activityKeys.map(activityKeyOf)).toEqual(activityKeys);
  });

  it("[MS18] what the page suggested before there were keys has one, in English and Russian", () => {
    const suggested = {
      beer: ["Beer", "Пиво"],
      dinner: ["Dinner", "Ужин"],
      cinema: ["Cinema", "Кино"],
      concert: ["Concert", "Концерт"],
      games: ["Board games", "Настолки"],
      walk: ["Walk", "Прогулка"],
    };
    for (const [key, words] of Object.entries(suggested))
      expect(words.map(activityKeyOf), key).toEqual(words.map(() => key));
  });

  it("[MS18] letters' case and spaces around do not matter", () => {
    expect(["COFFEE", " дельфинарий ", "Кофе", "bOARD gAMES"].map(activityKeyOf)).toEqual([
      "coffee",
      "dolphinarium",
      "coffee",
      "games",
    ]);
  });

  it("[MS18] everything else is the person's own", () => {
    for (const own of ["", "darts", "beer and darts", "Пиво и настолки", "constructor", "__proto__"])
      expect(activityKeyOf(own)).toBe("other");
    fc.assert(fc.property(fc.string(), (words) => ["other", ...activityKeys].includes(activityKeyOf(words))));
  });
});
