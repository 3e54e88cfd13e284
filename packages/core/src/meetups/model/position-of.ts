import type { MeetupRecord, Position } from "../ports/meetup-records.ts";

export function positionOf(found: MeetupRecord | "gone"): Position | "gone" {
  return found === "gone" ? found : { epoch: found.meetup.epoch, version: found.meetup.version };
}
