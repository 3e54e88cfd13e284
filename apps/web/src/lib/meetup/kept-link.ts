import type { MeetupId } from "@pintpoint/core";
import { type Drawer, drawer } from "../device/storage.ts";

/** Whether the person behind this device has their personal link of a meetup, or wants none. */
export function keptLink(meetupId: MeetupId): Drawer<true> {
  return drawer(`kept-link:${meetupId}`, (found) => (found === true ? true : null));
}
