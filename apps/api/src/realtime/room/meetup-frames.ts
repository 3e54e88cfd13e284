import type { MeetupId, Patch, Version } from "@pintpoint/core";
import { noChange } from "@pintpoint/core";
import type { Frame } from "../wire/frame.ts";
import { frameOf } from "../wire/frame.ts";

export function patchFrame({ meetupId, epoch, from, to, set, unset }: Patch): Frame {
  return frameOf("meetup:patch", JSON.stringify({ meetupId, epoch, from, to, set, unset }));
}

/** Only tells the version: whoever is older has missed something and watches again (RT2). */
export function positionPatch(meetupId: MeetupId, epoch: string, version: Version): Patch {
  return { meetupId, epoch, from: version, to: version, ...noChange() };
}

export function resyncFrame(meetupId: MeetupId): Frame {
  return frameOf("resync", JSON.stringify({ meetupId }));
}

export function goneFrame(meetupId: MeetupId): Frame {
  return frameOf("meetup:gone", JSON.stringify({ meetupId }));
}
