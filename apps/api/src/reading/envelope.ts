import type { Meetup } from "@pintpoint/core";

const before = '{"meetup":';
const after = "}";

/** The body of GET, ready to be sent and kept in the cache as it is. */
export function envelopeOf(meetup: Meetup): Buffer {
  return Buffer.from(`${before}${JSON.stringify(meetup)}${after}`);
}

/** The state's JSON inside an envelope. */
export function stateIn(envelope: Uint8Array): Uint8Array {
  return envelope.subarray(before.length, -after.length);
}
