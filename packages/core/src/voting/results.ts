import type { Meetup, Version } from "../meetup/meetup.ts";
import type { View } from "../view/view.ts";
import type { Pair } from "./pair.ts";
import { rankPairs } from "./rank-pairs.ts";

/** The pairs as one may see them: who has the blind view sees none (RT12). */
export function results(meetup: Meetup, view: View): { version: Version; pairs: Pair[] } {
  return { version: meetup.version, pairs: view === "blind" ? [] : rankPairs(meetup) };
}
