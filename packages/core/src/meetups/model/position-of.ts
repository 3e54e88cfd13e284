import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Position } from "./meetup.ts";

export function positionOf(found: MeetupRecord | "gone"): Position | "gone" {
  return found === "gone" ? found : { epoch: found.meetup.epoch, version: found.meetup.version };
}
