import { applyChange } from "../../change/apply-change.ts";
import type { Patch } from "../../change/change.ts";
import type { Meetup } from "./meetup.ts";

/** The state that a patch leads to. The caller has made sure that the state stands exactly at `patch.from` (RT2). */
export function patchMeetup(meetup: Meetup, patch: Patch): Meetup {
  return { ...applyChange(meetup, patch), version: patch.to };
}
