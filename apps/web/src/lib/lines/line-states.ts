import type { ActivityKey } from "@pintpoint/core";

type Activity = ActivityKey | "other";

/** Lines that differ by what people meet for. */
const byActivity = ["empty", "firstYes", "liveYes", "liveNo", "deadline", "decided", "reminder"] as const;
/** Lines that are the same for all. */
const forAll = ["allAnswered", "tie", "oneVote", "noneWorks", "waitingList", "offline", "reopened", "gone"] as const;

/** What a line is about. */
export type LineState = (typeof byActivity)[number] | (typeof forAll)[number];
export const lineStates: readonly LineState[] = [...byActivity, ...forAll];

/**
 * The humour of one language: variants for each state, of which a meetup always gets the same. `{name}` stands for the
 * name of a person, or names that are listed; a line names nobody otherwise.
 */
export type Lines = {
  readonly [State in (typeof byActivity)[number]]: Readonly<Record<Activity, readonly string[]>>;
} & {
  readonly [State in (typeof forAll)[number]]: readonly string[];
};
