import type { MeetupRecord } from "@pintpoint/core";
import fc from "fast-check";

/** What exists while the fuzzer runs: generated values name it by number, and are filled in when they are sent. */
export interface ExistingIds {
  record: MeetupRecord;
  tokens: string[];
}

const idsOf: Record<string, (live: ExistingIds) => string[]> = {
  MeetupId: ({ record }) => [record.meetup.id],
  SlotId: ({ record }) => Object.keys(record.meetup.slots),
  VenueId: ({ record }) => Object.keys(record.meetup.venues),
  OptionId: ({ record }) => [...Object.keys(record.meetup.slots), ...Object.keys(record.meetup.venues)],
  ParticipantId: ({ record }) => Object.keys(record.meetup.participants),
  CommentId: ({ record }) => Object.keys(record.meetup.comments),
  Token: ({ tokens }) => tokens,
};

/** The contract's names for what is filled in. */
export const placeholderNames = Object.keys(idsOf);

/** Often the first one: the first token is the first participant's. */
export function arbitraryExisting(name: string): fc.Arbitrary<string> {
  return fc.oneof(fc.constant(0), fc.nat(9)).map((n) => `<${name} ${n}>`);
}

/** The text with existing ids filled in, the first ones again when there are fewer; a placeholder without any stays. */
export function fillPlaceholders(text: string, live: ExistingIds): string {
  return text.replace(/<(\w+) (\d)>/g, (place, name: string, n: string) => {
    const ids = idsOf[name]?.(live) ?? [];
    return ids[Number(n) % ids.length] ?? place;
  });
}
