import type { MeetupId, ParticipantId } from "@pintpoint/core";
import { type StoredValue, storedValue } from "../device/stored-value.ts";

/** Somebody without a device who was added from this one, and who added them. */
export interface AnsweringFor {
  person: ParticipantId;
  by: ParticipantId;
}

/** Kept on this device: all whom somebody here has added to a meetup. */
export const storedAnsweringFor = (meetup: MeetupId): StoredValue<AnsweringFor[]> =>
  storedValue(`answering-for:${meetup}`, (found) => (Array.isArray(found) ? found.filter(isEntry) : null));

const isEntry = (found: unknown): found is AnsweringFor =>
  typeof found === "object" &&
  found !== null &&
  typeof Reflect.get(found, "person") === "string" &&
  typeof Reflect.get(found, "by") === "string";
