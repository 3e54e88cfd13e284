import type { ActivityKey } from "@pintpoint/core";

type Activity = ActivityKey | "other";

const hours = (...list: number[]) => list.map((hour) => hour * 60);

interface ActivityHours {
  /** Where the rows of the grid begin, in minutes: the hours before are folded away until they are wanted. */
  first: number;
  /** The starts that a phone offers as tiles, in minutes. */
  starts: readonly number[];
}

const evening: ActivityHours = { first: 16 * 60, starts: hours(16, 17, 18, 19, 20, 21, 22) };
const daytime: ActivityHours = { first: 10 * 60, starts: hours(10, 11, 12, 14, 15, 16, 17) };

/** When people usually meet for it. */
export const activityHours: Readonly<Record<Activity, ActivityHours>> = {
  beer: evening,
  coffee: daytime,
  dinner: { first: 16 * 60, starts: hours(12, 13, 18, 19, 20, 21, 22) },
  cinema: evening,
  concert: { first: 16 * 60, starts: hours(17, 18, 19, 20, 21, 22, 23) },
  games: { first: 14 * 60, starts: hours(14, 16, 17, 18, 19, 20, 21) },
  walk: { first: 10 * 60, starts: hours(10, 11, 12, 14, 16, 18, 19) },
  sport: { first: 9 * 60, starts: hours(9, 10, 12, 17, 18, 19, 20) },
  library: { first: 10 * 60, starts: hours(10, 12, 14, 16, 17, 18, 19) },
  dolphinarium: daytime,
  other: { first: 12 * 60, starts: hours(12, 15, 17, 18, 19, 20, 21) },
};
