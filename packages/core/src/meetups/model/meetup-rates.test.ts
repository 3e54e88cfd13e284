import { expect, it } from "vitest";
import { meetupRateTable } from "./meetup-rates.ts";

it("[MS14] [LI34] [LI35] [LI36] [LI37] [LI38] [LI39] [LI51] [LI52] the figures, and a tenth more for the organiser", () => {
  expect(meetupRateTable(1)).toEqual({
    joins: { atOnce: 180, perMinute: 120, reserved: 18 },
    options: { atOnce: 20, perMinute: 10, reserved: 2 },
    comments: { atOnce: 10, perMinute: 10, reserved: 1 },
    addressComments: { atOnce: 180, perMinute: 120, reserved: 18 },
    reactions: { atOnce: 30, perMinute: 30, reserved: 3 },
    addressReactions: { atOnce: 300, perMinute: 300, reserved: 30 },
    edits: { atOnce: 60, perMinute: 60, reserved: 6 },
    zoneMoves: { atOnce: 1, perMinute: 1, reserved: 0 },
    draws: { atOnce: 5, perMinute: 5, reserved: 0 },
  });
});

it("[MS14] RATE_LIMIT_FACTOR multiplies all of them, and leaves one of each", () => {
  expect(meetupRateTable(10).edits).toEqual({ atOnce: 600, perMinute: 600, reserved: 60 });
  const least = { atOnce: 1, perMinute: 1, reserved: 0 };
  expect(Object.values(meetupRateTable(0.001))).toEqual(Array.from({ length: 9 }, () => least));
});
