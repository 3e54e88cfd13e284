import { activityKeys } from "@pintpoint/core";
import { describe, expect, it } from "vitest";
import { lines as english } from "./en.ts";
import { lineFor } from "./line-for.ts";
import { lineStates } from "./line-states.ts";
import { lines as russian } from "./ru.ts";

const activities = [...activityKeys, "other"] as const;
const ids = Array.from({ length: 40 }, (_, n) => `meetup-${n}`);
const named = ["liveYes", "liveNo", "oneVote", "reminder"];
/** What a group sees again and again. */
const frequent = ["empty", "liveYes", "decided", "allAnswered", "tie", "oneVote", "noneWorks", "offline"] as const;

describe.each([
  ["English", english],
  ["Russian", russian],
])("the lines in %s", (language, lines) => {
  const all = lineStates.flatMap((state) =>
    activities.flatMap((activity) =>
      ids.map((id) => ({ state, line: lineFor(lines, state, { id, activity }, "Lena") })),
    ),
  );

  it("every state and activity has one, which fits one line of a phone or two", () => {
    for (const { state, line } of all) {
      expect([state, line.length > 3]).toEqual([state, true]);
      expect([line, line.length <= 64]).toEqual([line, true]);
      expect(line).not.toMatch(/[{}]/);
    }
  });

  it("are written in their language", () => {
    for (const { line } of all) {
      const words = line.replaceAll(/[\u2066-\u2069]|Lena/g, "");
      expect(words).toMatch(language === "Russian" ? /^[^A-Za-z]+$/ : /^[^А-Яа-яЁё]+$/);
    }
  });

  it("only what is about a person has a name", () => {
    for (const { state, line } of all) {
      expect([state, line.includes("Lena")]).toEqual([state, named.includes(state)]);
    }
  });

  it("where a name is needed and none is known, nothing is said", () => {
    for (const state of named) {
      const known = lineStates.find((one) => one === state);
      expect(known && lineFor(lines, known, null)).toBe("");
    }
  });

  it("what a group sees often has more than one variant, and a meetup keeps its own", () => {
    for (const state of frequent) {
      for (const activity of activities) {
        const seen = new Set(ids.map((id) => lineFor(lines, state, { id, activity }, "Lena")));
        if (state === "empty" || state === "liveYes" || state === "decided" || activity === "beer")
          expect([state, activity, seen.size]).toEqual([state, activity, 2]);
      }
      const again = () => lineFor(lines, state, { id: "x", activity: "games" }, "Lena");
      expect(again()).toBe(again());
    }
  });
});

it("a name is inserted as it is, whatever is in it, and isolated where it could turn the line around", () => {
  expect(lineFor(english, "reminder", { id: "x", activity: "beer" }, "שלום")).toContain("\u2068שלום\u2069");
  expect(lineFor(english, "reminder", { id: "x", activity: "beer" }, "$& {name}")).toContain("$& {name}");
});

it("an old meetup's own words get the lines of their activity", () => {
  expect(lineFor(russian, "firstYes", { id: "x", activity: "Пиво" })).toBe("Первый налит.");
  expect(lineFor(english, "firstYes", { id: "x", activity: "ёлка" })).toBe("That’s one.");
});
