import { isMap } from "../change/path.ts";
import { isCommentId, isParticipantId, isSlotId, isVenueId } from "../meetups/model/ids.ts";
import { limits } from "../meetups/model/limits.ts";
import { optionOf, participantOf, venueOf, voteOf } from "../meetups/model/lookup.ts";
import type { Meetup } from "../meetups/model/meetup.ts";
import type { MeetupRecord } from "../meetups/ports/meetup-records.ts";
import { hasOwnKey } from "../shared/own-value.ts";
import { utf8Length } from "../shared/text.ts";
import { emptyMaps } from "./well-formed.ts";

/** What is wrong with a record; an empty list when all invariants that span fields hold (MS8). */
export function invariantViolations(
  { meetup, vault }: MeetupRecord,
  maxParticipants: number = limits.participants,
): string[] {
  return [
    ...emptyMaps(meetup).map((path) => `meetup: ${path} is an empty map`),
    ...emptyMaps({ ...vault, receipts: {} }).map((path) => `vault: ${path} is an empty map`),
    ...[...idViolations(meetup), ...optionViolations(meetup), ...orderViolations(meetup)],
    ...[...voteViolations(meetup), ...queueViolations(meetup)],
    ...[...reconfirmViolations(meetup), ...commentViolations(meetup), ...decisionViolations(meetup)],
    ...limitViolations(meetup, maxParticipants),
    ...vaultViolations({ meetup, vault }),
  ];
}

function idViolations(meetup: Meetup): string[] {
  const kinds = [
    ["slots", isSlotId],
    ["venues", isVenueId],
    ["participants", isParticipantId],
    ["comments", isCommentId],
  ] as const;
  return kinds.flatMap(([map, isId]) =>
    Object.entries(meetup[map]).flatMap(([key, value]) =>
      key === value.id && isId(key) ? [] : [`${map}.${key} is not its id`],
    ),
  );
}

function optionViolations(meetup: Meetup): string[] {
  return Object.values(meetup.slots).flatMap((slot) => {
    const isDay = "date" in slot;
    if (isDay && ("start" in slot || "end" in slot)) return [`${slot.id} is a day and a time`];
    return isDay || slot.start < slot.end ? [] : [`${slot.id} ends before it starts`];
  });
}

/** No two options with one order, and nobody who finished with what is not there yet. */
function orderViolations(meetup: Meetup): string[] {
  const orders = [...Object.values(meetup.slots), ...Object.values(meetup.venues)].flatMap(({ order }) => order ?? []);
  return [
    ...orders.filter((order) => order < 1).map((order) => `an order below 1: ${order}`),
    ...(new Set(orders).size < orders.length ? ["two options of one order"] : []),
    ...Object.values(meetup.participants).flatMap(({ id, proxy }) =>
      proxy !== undefined && (proxy === id || participantOf(meetup, proxy) === undefined) ? [`no proxy for ${id}`] : [],
    ),
    ...Object.values(meetup.participants).flatMap(({ id, finished, finishedUpTo }) =>
      finishedUpTo !== undefined && finished !== true ? [`finished up to, and not finished: ${id}`] : [],
    ),
  ];
}

function voteViolations(meetup: Meetup): string[] {
  return entriesOf(meetup.votes).flatMap(([participant, option]) => [
    ...(participantOf(meetup, participant) === undefined ? [`a vote of nobody: ${participant}`] : []),
    ...(optionOf(meetup, option) === undefined ? [`a vote for nothing: ${option}`] : []),
    ...(optionOf(meetup, option)?.pending === true ? [`a vote for a pending option: ${option}`] : []),
  ]);
}

/** A place for each yes where there is a capacity, and no other; no two alike, none ahead of the version (MS12). */
function queueViolations(meetup: Meetup): string[] {
  const unfounded = entriesOf(meetup.queue).flatMap(([option, participant]) => {
    const isYes = voteOf(meetup, participant, option) === "yes";
    return isYes && venueOf(meetup, option)?.capacity !== undefined
      ? []
      : [`a place for no yes: ${option} ${participant}`];
  });
  const missing = entriesOf(meetup.votes).flatMap(([participant, option]) => {
    const needsPlace = voteOf(meetup, participant, option) === "yes" && venueOf(meetup, option)?.capacity !== undefined;
    return needsPlace && !hasOwnKey(meetup.queue[option], participant)
      ? [`a yes without a place: ${option} ${participant}`]
      : [];
  });
  const numbers = Object.entries(meetup.queue).flatMap(([option, line]) => {
    const numbersInQueue = Object.values(line);
    const alike = new Set(numbersInQueue).size < numbersInQueue.length ? [`two in one place: ${option}`] : [];
    return numbersInQueue.some((place) => place > meetup.version)
      ? [...alike, `a place from the future: ${option}`]
      : alike;
  });
  return [...unfounded, ...missing, ...numbers];
}

/** Only who has an answer is asked to answer again (MS9). */
function reconfirmViolations(meetup: Meetup): string[] {
  return entriesOf(meetup.reconfirm).flatMap(([slot, participant]) =>
    isSlotId(slot) && voteOf(meetup, participant, slot) !== undefined
      ? []
      : [`asked again without an answer: ${slot} ${participant}`],
  );
}

function commentViolations(meetup: Meetup): string[] {
  return Object.values(meetup.comments).flatMap(({ id, optionId, reactions: reactionsOf = {} }) => [
    ...(optionId === undefined || optionOf(meetup, optionId) !== undefined ? [] : [`a comment on nothing: ${id}`]),
    ...Object.keys(reactionsOf).flatMap((person) =>
      participantOf(meetup, person) === undefined ? [`a reaction of nobody: ${id} ${person}`] : [],
    ),
  ]);
}

function decisionViolations(meetup: Meetup): string[] {
  const { status, decision, reopened } = meetup;
  if ((status === "decided") !== (decision !== undefined))
    return [`${status}, and decision is ${JSON.stringify(decision)}`];
  if (decision !== undefined && reopened !== undefined) return ["decided, and reopened"];
  if (decision === undefined) return [];
  const chosen = [decision.slotId, decision.venueId].filter((id) => id !== undefined);
  if (chosen.length === 0) return ["a decision for nothing"];
  const wrong = chosen.filter((id) => optionOf(meetup, id) === undefined || optionOf(meetup, id)?.pending === true);
  return wrong.map((id) => `decided for what cannot be chosen: ${id}`);
}

function limitViolations(meetup: Meetup, maxParticipants: number): string[] {
  const size = (map: object): number => Object.keys(map).length;
  const comments = Object.values(meetup.comments);
  const numbers = {
    slots: [size(meetup.slots), limits.slots],
    "former times": [size(meetup.formerTimes ?? {}), limits.slots],
    venues: [size(meetup.venues), limits.venues],
    participants: [size(meetup.participants), maxParticipants],
    answers: [size(meetup.participants) * (size(meetup.slots) + size(meetup.venues)), limits.answers],
    comments: [comments.length, limits.comments],
    "bytes of comments": [comments.reduce((sum, { text }) => sum + utf8Length(text), 0), limits.commentBytes],
  } as const;
  return Object.entries(numbers).flatMap(([name, [is, most]]) => (is <= most ? [] : [`${is} ${name}`]));
}

/** Everybody has one living personal link, nobody else has (MS10); receipts are pruned (MS7). */
function vaultViolations({ meetup, vault }: MeetupRecord): string[] {
  const owners = Object.values(vault.tokens);
  const strangers = owners.filter((id) => participantOf(meetup, id) === undefined);
  const linkless = Object.keys(meetup.participants).filter((id) => !owners.includes(id));
  const receipts = Object.entries(vault.receipts).flatMap(([owner, kept]) => {
    if (Object.keys(kept).length === 0) return [`no receipts, and a map for them: ${owner}`];
    if (owner === "others") return Object.keys(kept).length > 500 ? ["too many receipts of others"] : [];
    if (participantOf(meetup, owner) === undefined) return [`receipts of nobody: ${owner}`];
    return Object.keys(kept).length > 3 ? [`too many receipts: ${owner}`] : [];
  });
  return [
    ...strangers.map((id) => `a token of nobody: ${id}`),
    ...linkless.map((id) => `no token: ${id}`),
    ...(new Set(owners).size < owners.length ? ["two tokens of one participant"] : []),
    ...receipts,
    ...answeredViolations({ meetup, vault }),
  ];
}

/** Only of who is asked again it is kept for which time they answered, and only of slots that are there (MS16). */
function answeredViolations({ meetup, vault }: MeetupRecord): string[] {
  const slots = Object.keys({ ...vault.answeredTimes, ...vault.answeredFor });
  return [
    ...slots.flatMap((id) => (hasOwnKey(meetup.slots, id) ? [] : [`earlier times of no slot: ${id}`])),
    ...entriesOf(vault.answeredFor ?? {}).flatMap(([slot, participant]) =>
      hasOwnKey(meetup.reconfirm[slot], participant)
        ? []
        : [`an earlier time of who is not asked: ${slot} ${participant}`],
    ),
  ];
}

/** The pairs of keys of a map of maps. */
function entriesOf(maps: Record<string, unknown>): [string, string][] {
  return Object.entries(maps).flatMap(([outer, inner]) =>
    isMap(inner) ? Object.keys(inner).map((key): [string, string] => [outer, key]) : [],
  );
}
