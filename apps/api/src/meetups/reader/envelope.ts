import type { Meetup } from "@pintpoint/core/meetups";

const prefix = '{"meetup":';
const suffix = "}";

/** The body of GET, ready to be sent and kept in the cache as it is. */
export function envelopeOf(meetup: Meetup): Buffer {
  return Buffer.from(`${prefix}${JSON.stringify(meetup)}${suffix}`);
}

/** The state's JSON inside an envelope. */
export function stateIn(envelope: Uint8Array): Uint8Array {
  return envelope.subarray(prefix.length, -suffix.length);
}
