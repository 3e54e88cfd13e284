import type { Change, Json } from "@pintpoint/core";
import {
  commentId,
  organiserToken,
  participantId,
  pathsOverlap,
  slotId,
  tokenOf,
  venueId,
} from "@pintpoint/core/testing";
import fc from "fast-check";

type PathEdit = { path: string; value?: Json };

// Few ids, some of them in the sample and some not, so that changes meet what is there.
const person = fc.integer({ min: 1, max: 4 }).map(participantId);
const slot = fc.integer({ min: 1, max: 3 }).map(slotId);
const venue = fc.integer({ min: 1, max: 3 }).map(venueId);
const option = fc.oneof(slot, venue);
const comment = fc.integer({ min: 1, max: 2 }).map(commentId);
const text = fc.string({ unit: "grapheme", maxLength: 20 });
const vote = fc.constantFrom("yes", "maybe", "no");
const queueNumber = fc.integer({ min: -5, max: 2 ** 40 });

const json = (arbitrary: fc.Arbitrary<Json>): fc.Arbitrary<Json> => arbitrary;
const mapOf = (key: fc.Arbitrary<string>, value: fc.Arbitrary<Json>, minKeys: number): fc.Arbitrary<Json> =>
  json(fc.dictionary(key, value, { minKeys, maxKeys: 3, noNullPrototype: true }));

/** Random edits of one path: a value, or an unset. */
function editsOf(
  parts: (string | fc.Arbitrary<string>)[],
  value: fc.Arbitrary<Json>,
  mayUnset = true,
): fc.Arbitrary<PathEdit> {
  const path = fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((segments) => segments.join("."));
  const set = fc.record({ path, value });
  return mayUnset ? fc.oneof({ weight: 2, arbitrary: set }, { weight: 1, arbitrary: fc.record({ path }) }) : set;
}

/** Paths of a change must not overlap: of overlapping ones the first is kept. */
function changeOf(edit: fc.Arbitrary<PathEdit>): fc.Arbitrary<Change> {
  return fc.array(edit, { maxLength: 8 }).map((all) => {
    const change: Change = { set: {}, unset: [] };
    const taken: string[] = [];
    for (const { path, value } of all) {
      if (taken.some((other) => pathsOverlap(other, path))) continue;
      taken.push(path);
      if (value === undefined) change.unset.push(path);
      else change.set[path] = value;
    }
    return change;
  });
}

const votes = mapOf(option, vote, 1);
const queue = mapOf(person, queueNumber, 1);
const reconfirmMap = mapOf(person, fc.constant(true), 1);
const facts = fc.constantFrom("stepFree", "toilet", "quiet");
const wholeVenue = json(fc.record({ id: venue, name: text, capacity: fc.nat() }, { requiredKeys: ["id", "name"] }));
const wholeSlot = json(
  fc.record(
    { id: slot, date: fc.constant("2026-12-06"), pending: fc.constant(true) },
    { requiredKeys: ["id", "date"] },
  ),
);
const wholePerson = json(fc.record({ id: person, name: text, avatar: text, partySize: fc.nat(50), joinedAt: text }));

/** Changes of every shape that core makes of a meetup, and of fields that no store knows yet. */
export const arbitraryMeetupChange: fc.Arbitrary<Change> = changeOf(
  fc.oneof(
    editsOf([fc.constantFrom("title", "description", "updatedAt", "status")], text, false),
    editsOf(["settings", "deadline"], text),
    editsOf(["settings", fc.constantFrom("editing", "proposals")], text, false),
    editsOf(["formerTimes", fc.oneof(slot, fc.constant("decision"))], json(fc.record({ date: text }))),
    editsOf(["decision"], json(fc.record({ slotId: slot, at: text, by: fc.constant(null) }))),
    editsOf(["slots", slot], wholeSlot),
    editsOf(["slots", slot, fc.constantFrom("pending", "proposedBy", "start", "date")], text),
    editsOf(["venues", venue], wholeVenue),
    editsOf(["venues", venue, fc.constantFrom("name", "note", "capacity")], text),
    editsOf(["venues", venue, "access", facts], text),
    editsOf(["participants", person], wholePerson),
    editsOf(["participants", person, fc.constantFrom("name", "mustCome", "finished")], text),
    editsOf(["votes", person, option], vote),
    editsOf(["votes", person], votes),
    editsOf(["votes"], mapOf(person, votes, 0), false),
    editsOf(["queue", option, person], queueNumber),
    editsOf(["queue", option], queue),
    editsOf(["queue"], mapOf(option, queue, 0), false),
    editsOf(["reconfirm", slot, person], fc.constant(true)),
    editsOf(["reconfirm", slot], reconfirmMap),
    editsOf(["reconfirm"], mapOf(slot, reconfirmMap, 0), false),
    editsOf(["comments", comment], json(fc.record({ id: comment, participantId: person, text, at: text }))),
    editsOf(
      [fc.constantFrom("newWord", "newNumber")],
      json(fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))),
    ),
    editsOf(
      ["newMap", fc.constantFrom("a", "b"), fc.constantFrom("c", "d")],
      fc.oneof(text, fc.constant<Json>([1, [2]])),
    ),
  ),
);

const receipt = json(
  fc.record({ command: text, version: fc.nat(), at: text, result: fc.oneof(fc.constant(null), votes) }),
);
const owner = fc.oneof(person, fc.constant("others"));
const receiptId = fc.constantFrom("r1", "r2", "r3");

/** Changes of every shape that core makes of a vault, and of fields that no store knows yet. */
export const arbitraryVaultChange: fc.Arbitrary<Change> = changeOf(
  fc.oneof(
    editsOf(["organiser"], fc.constant(organiserToken), false),
    editsOf(["tokens", fc.integer({ min: 1, max: 4 }).map(tokenOf)], person),
    editsOf(["receipts", owner, receiptId], receipt),
    editsOf(["receipts", owner], mapOf(receiptId, receipt, 1)),
    editsOf(["answeredTimes", slot], json(fc.dictionary(fc.constantFrom("0", "1", "2"), text, { minKeys: 1 }))),
    editsOf(["answeredFor", slot, person], fc.nat(8)),
    editsOf(["answeredFor", slot], mapOf(person, fc.nat(8), 1)),
    editsOf(["newField"], text),
  ),
);
