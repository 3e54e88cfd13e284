import type { MeetupId } from "@pintpoint/core";
import { type StoredValue, storedValue } from "../device/stored-value.ts";

/** Whether the person behind this device has their personal link of a meetup, or wants none. */
export function personalLinkSaved(meetupId: MeetupId): StoredValue<true> {
  return storedValue(`kept-link:${meetupId}`, (found) => (found === true ? true : null));
}
