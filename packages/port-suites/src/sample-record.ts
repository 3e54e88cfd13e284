import type { Meetup, MeetupId, MeetupRecord, Participant, Vault, Vote } from "@pintpoint/core";
import { commentId, organiserToken, participantId, slotId, tokenOf, venueId } from "@pintpoint/core/testing";

const createdAt = "2026-12-01T10:00:00Z";

/** A meetup at version 1 with two slots, a venue and people who have voted; every kind of entry is there. */
export function sampleRecord(id: MeetupId, participants = 3): MeetupRecord {
  const people = Array.from({ length: participants }, (_, n) => participantId(n + 1));
  const meetup: Meetup = {
    id,
    version: 1,
    epoch: "e1",
    title: "Beer",
    titleProposed: true,
    activity: "beer",
    description: "",
    timeZone: "Europe/Berlin",
    status: "open",
    settings: { editing: "anyone", proposals: "anyone", blind: false, preview: "neutral" },
    createdAt,
    updatedAt: createdAt,
    slots: {
      [slotId(1)]: { id: slotId(1), start: "2026-12-04T16:00:00Z", end: "2026-12-04T18:00:00Z" },
      [slotId(2)]: { id: slotId(2), date: "2026-12-05" },
    },
    venues: { [venueId(1)]: { id: venueId(1), name: "The Anchor", capacity: 2, access: { stepFree: "yes" } } },
    participants: Object.fromEntries(people.map((person) => [person, participantOf(person)])),
    votes: Object.fromEntries(people.map((person) => [person, votesOf()])),
    queue: { [venueId(1)]: Object.fromEntries(people.map((person, n) => [person, n - people.length])) },
    reconfirm: { [slotId(1)]: Object.fromEntries(people.map((person) => [person, true as const])) },
    comments: {
      [commentId(1)]: {
        ...{ id: commentId(1), participantId: participantId(1), text: "Cheers", at: createdAt },
        reactions: { [participantId(2)]: "🎉" },
      },
    },
    reopened: { at: createdAt, by: participantId(1), reason: "Rain" },
  };
  const vault: Vault = {
    organiser: organiserToken,
    tokens: Object.fromEntries(people.map((person, n) => [tokenOf(n + 1), person])),
    answeredTimes: { [slotId(1)]: { 0: "2026-12-03", 1: "2026-12-04T16:00:00Z/2026-12-04T17:00:00Z" } },
    answeredFor: { [slotId(1)]: { [participantId(1)]: 1 } },
    receipts: { others: { r1: { command: "hash", version: 1, at: createdAt, result: { version: 1 } } } },
  };
  return { meetup, vault };
}

function participantOf(id: string): Participant {
  return { id, name: "Anna", avatar: "", partySize: 1, joinedAt: createdAt };
}

function votesOf(): Record<string, Vote> {
  return { [slotId(1)]: "yes", [slotId(2)]: "maybe", [venueId(1)]: "yes" };
}
