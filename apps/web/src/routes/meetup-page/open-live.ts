import { createLiveMeetup, type LiveMeetup } from "@pintpoint/client";
import type { Meetup, MeetupId } from "@pintpoint/core";
import { nextPaint } from "../../lib/device/next-paint.ts";
import { server } from "../../lib/server.ts";
import { thisDevice } from "../../lib/this-device.ts";

/** The live client is a chunk of its own: it comes while the first state is already being read. */
export function openLive(meetupId: MeetupId, initial: Meetup | undefined): LiveMeetup {
  return createLiveMeetup({
    meetupId,
    baseUrl: "",
    http: server,
    device: thisDevice,
    beforeSocket: nextPaint,
    ...(initial && { initial }),
  });
}
