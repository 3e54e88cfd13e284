import { noChange } from "@pintpoint/core/change";
import type { MeetupId, Patch, Version } from "@pintpoint/core/meetups";
import type { EncodedEvent } from "../../sockets/encoded-event.ts";
import { encodeEvent } from "../../sockets/encoded-event.ts";

export function encodePatch({ meetupId, epoch, from, to, set, unset }: Patch): EncodedEvent {
  return encodeEvent("meetup:patch", JSON.stringify({ meetupId, epoch, from, to, set, unset }));
}

/** Only tells the version: a client with an older one has missed something and watches again (RT2). */
export function versionNotice(meetupId: MeetupId, epoch: string, version: Version): Patch {
  return { meetupId, epoch, from: version, to: version, ...noChange() };
}

export function encodeResync(meetupId: MeetupId): EncodedEvent {
  return encodeEvent("resync", JSON.stringify({ meetupId }));
}

export function encodeGone(meetupId: MeetupId): EncodedEvent {
  return encodeEvent("meetup:gone", JSON.stringify({ meetupId }));
}
