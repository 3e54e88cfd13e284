import { applyChange } from "../../change/apply-change.ts";
import type { Change } from "../../change/change.ts";
import type { Meetup } from "./meetup.ts";

/**
 * A change as watchers get it: it applies only to the state at version `from` and gives the one at `to` (RT2). With
 * `from` = `to` it only announces the version.
 */
export interface Patch extends Change {
  meetupId: string;
  epoch: string;
  from: number;
  to: number;
}

/** The state that a patch leads to. The caller has made sure that the state stands exactly at `patch.from` (RT2). */
export function patchMeetup(meetup: Meetup, patch: Patch): Meetup {
  return { ...applyChange(meetup, patch), version: patch.to };
}
