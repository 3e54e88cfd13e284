import { describe, expect, it } from "vitest";
import { z } from "zod";
import { withMaxEntries } from "../fields/shape.ts";
import { castVotes, newMeetup, removal } from "./inputs.ts";

const named = (entries: number) =>
  Object.fromEntries(Array.from({ length: entries }, (_, n) => [`s_${String(n).padStart(12, "0")}`, "yes"]));
const meetup = { title: "Beer", timeZone: "Europe/London", slots: [], venues: [] };

describe("what may hold many", () => {
  it("[LI21] is counted before any of it is looked at", () => {
    let looked = 0;
    const entry = z.string().refine(() => {
      looked += 1;
      return true;
    });
    for (const [schema, value] of [
      [withMaxEntries(z.record(entry, z.string()), 90, "options"), named(6_000)],
      [withMaxEntries(z.array(entry), 60, "slots"), Array.from({ length: 6_000 }, () => "x")],
    ] as const) {
      expect(schema.safeParse(value).error?.issues).toHaveLength(1);
    }
    expect(looked).toBe(0);
  });

  it("[LI21] is taken up to its limit", () => {
    expect(castVotes.safeParse({ votes: named(90) }).success).toBe(true);
    expect(castVotes.safeParse({ votes: named(91) }).error?.issues).toMatchObject([
      { path: ["votes"], message: "must hold at most 90 options" },
    ]);
  });

  it.each(["slots", "venues"])("[LI5] names the %s that are too many once, not each of them", (list) => {
    const many = { ...meetup, [list]: Array.from({ length: 9_000 }, () => ({})) };
    expect(newMeetup.safeParse(many).error?.issues.map(({ path }) => path)).toEqual([[list]]);
  });

  it("[LI18] names the people to be removed that are too many once, not each of them", () => {
    const [issue] = removal.safeParse({ ids: Array.from({ length: 32_000 }, () => 1) }).error?.issues ?? [];
    const forms = issue?.code === "invalid_union" ? issue.errors : [];
    expect(forms[0]).toMatchObject([{ path: ["ids"], message: "must hold at most 1000 people" }]);
  });

  it("is refused by its own schema when it is no map or list", () => {
    for (const votes of [null, 7, "yes", []]) expect(castVotes.safeParse({ votes }).success).toBe(false);
  });
});
