import type { Change, Json } from "@pintpoint/core";
import { commentId, meets, organiserToken, participantId, slotId, tokenOf, venueId } from "@pintpoint/core/testing";
import fc from "fast-check";

type Wish = { path: string; value?: Json };

// Few ids, some of them in the sample and some not, so that changes meet what is there.
const person = fc.integer({ min: 1, max: 4 }).map(participantId);
const slot = fc.integer({ min: 1, max: 3 }).map(slotId);
const venue = fc.integer({ min: 1, max: 3 }).map(venueId);
const option = fc.oneof(slot, venue);
const comment = fc.integer({ min: 1, max: 2 }).map(commentId);
const text = fc.string({ unit: "grapheme", maxLength: 20 });
const vote = fc.constantFrom("yes", "maybe", "no");
const rank = fc.integer({ min: -5, max: 2 ** 40 });

const json = (arbitrary: fc.Arbitrary<Json>): fc.Arbitrary<Json> => arbitrary;
const mapOf = (key: fc.Arbitrary<string>, value: fc.Arbitrary<Json>, minKeys: number): fc.Arbitrary<Json> =>
  json(fc.dictionary(key, value, { minKeys, maxKeys: 3, noNullPrototype: true }));

/** Wishes for the place that `parts` name: a value for it, or (where `value` is null) its end. */
function wishes(
  parts: (string | fc.Arbitrary<string>)[],
  value: fc.Arbitrary<Json>,
  mayEnd = true,
): fc.Arbitrary<Wish> {
  const path = fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((segments) => segments.join("."));
  const set = fc.record({ path, value });
  return mayEnd ? fc.oneof({ weight: 2, arbitrary: set }, { weight: 1, arbitrary: fc.record({ path }) }) : set;
}

/** No path of a change may equal or be above another: of those that meet the first stays. */
function changeOf(wish: fc.Arbitrary<Wish>): fc.Arbitrary<Change> {
  return fc.array(wish, { maxLength: 8 }).map((all) => {
    const change: Change = { set: {}, unset: [] };
    const taken: string[] = [];
    for (const { path, value } of all) {
      if (taken.some((other) => meets(other, path))) continue;
      taken.push(path);
      if (value === undefined) change.unset.push(path);
      else change.set[path] = value;
    }
    return change;
  });
}

const votes = mapOf(option, vote, 1);
const queue = mapOf(person, rank, 1);
const again = mapOf(person, fc.constant(true), 1);
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
    wishes([fc.constantFrom("title", "description", "updatedAt", "status")], text, false),
    wishes(["settings", "deadline"], text),
    wishes(["settings", fc.constantFrom("editing", "proposals")], text, false),
    wishes(["formerTimes", fc.oneof(slot, fc.constant("decision"))], json(fc.record({ date: text }))),
    wishes(["decision"], json(fc.record({ slotId: slot, at: text, by: fc.constant(null) }))),
    wishes(["slots", slot], wholeSlot),
    wishes(["slots", slot, fc.constantFrom("pending", "proposedBy", "start", "date")], text),
    wishes(["venues", venue], wholeVenue),
    wishes(["venues", venue, fc.constantFrom("name", "note", "capacity")], text),
    wishes(["venues", venue, "access", facts], text),
    wishes(["participants", person], wholePerson),
    wishes(["participants", person, fc.constantFrom("name", "mustCome", "finished")], text),
    wishes(["votes", person, option], vote),
    wishes(["votes", person], votes),
    wishes(["votes"], mapOf(person, votes, 0), false),
    wishes(["queue", option, person], rank),
    wishes(["queue", option], queue),
    wishes(["queue"], mapOf(option, queue, 0), false),
    wishes(["reconfirm", slot, person], fc.constant(true)),
    wishes(["reconfirm", slot], again),
    wishes(["reconfirm"], mapOf(slot, again, 0), false),
    wishes(["comments", comment], json(fc.record({ id: comment, participantId: person, text, at: text }))),
    wishes(
      [fc.constantFrom("newWord", "newNumber")],
      json(fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))),
    ),
    wishes(
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
    wishes(["organiser"], fc.constant(organiserToken), false),
    wishes(["tokens", fc.integer({ min: 1, max: 4 }).map(tokenOf)], person),
    wishes(["receipts", owner, receiptId], receipt),
    wishes(["receipts", owner], mapOf(receiptId, receipt, 1)),
    wishes(["answeredTimes", slot], json(fc.dictionary(fc.constantFrom("0", "1", "2"), text, { minKeys: 1 }))),
    wishes(["answeredFor", slot, person], fc.nat(8)),
    wishes(["answeredFor", slot], mapOf(person, fc.nat(8), 1)),
    wishes(["newField"], text),
  ),
);
