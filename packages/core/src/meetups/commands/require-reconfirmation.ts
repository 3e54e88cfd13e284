import type { Change, Json } from "../../change/change.ts";
import { hasOwnKey, ownValue } from "../../shared/own-value.ts";
import { voteOf } from "../model/lookup.ts";
import type { ParticipantId, SlotId } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Vault } from "../rights/vault.ts";
import type { SlotTime } from "./slot-time.ts";

interface Move {
  slotId: SlotId;
  from: SlotTime;
  to: SlotTime;
}

/** The time that somebody answered, as text; undefined when it is unknown (asked before times were kept). */
type AnsweredTime = string | undefined;

/**
 * At most so many answered times are kept of a slot, however often it moves. Whoever answered another one must
 * reconfirm.
 */
const maxAnsweredTimes = 8;

/**
 * Writes into `changes` who must reconfirm after a move (MS9): everybody with an answer, except those who answered the
 * very time that the slot moves to (MS16). The vault keeps the answered times of the others.
 */
export function requireReconfirmation(
  { meetup, vault }: MeetupRecord,
  { slotId, from, to }: Move,
  changes: { meetup: Change; vault: Change },
): void {
  const before = ownValue(meetup.reconfirm, slotId);
  const toReconfirm = new Map<ParticipantId, AnsweredTime>();
  for (const id of Object.keys(meetup.votes)) {
    if (voteOf(meetup, id, slotId) === undefined) continue;
    const answered = hasOwnKey(before, id) ? answeredTime(vault, slotId, id) : textOf(from);
    if (answered !== textOf(to)) toReconfirm.set(id, answered);
  }
  const isUnchanged = before !== undefined && sameKeys(before, toReconfirm);
  if (!isUnchanged) {
    const reconfirm = Object.fromEntries([...toReconfirm.keys()].map((id) => [id, true]));
    writeMap(`reconfirm.${slotId}`, before, reconfirm, changes.meetup);
  }
  const { times, numbers } = numbered(toReconfirm);
  writeMap(`answeredTimes.${slotId}`, ownValue(vault.answeredTimes, slotId), times, changes.vault);
  writeMap(`answeredFor.${slotId}`, ownValue(vault.answeredFor, slotId), numbers, changes.vault);
}

function answeredTime(vault: Vault, slotId: SlotId, id: ParticipantId): AnsweredTime {
  const number = ownValue(ownValue(vault.answeredFor, slotId), id) ?? 0;
  return ownValue(ownValue(vault.answeredTimes, slotId), String(number));
}

/** The most frequent time has number 0, which is not stored per person: one text instead of one entry a person. */
function numbered(asked: ReadonlyMap<ParticipantId, AnsweredTime>) {
  const counts = new Map<AnsweredTime, number>();
  for (const answered of asked.values()) counts.set(answered, (counts.get(answered) ?? 0) + 1);
  const known = [...counts.keys()].filter((answered) => answered !== undefined);
  const kept = new Set(known.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, maxAnsweredTimes));
  for (const forgotten of known.filter((answered) => !kept.has(answered))) {
    counts.set(undefined, sizeOf(undefined) + sizeOf(forgotten));
    counts.delete(forgotten);
  }
  const order = [...counts.keys()].sort((a, b) => sizeOf(b) - sizeOf(a));
  const times: Record<string, string> = {};
  for (const [number, answered] of order.entries()) if (answered !== undefined) times[String(number)] = answered;
  const numbers: Record<ParticipantId, number> = {};
  for (const [id, answered] of asked) {
    const number = order.indexOf(counts.has(answered) ? answered : undefined);
    if (number > 0) numbers[id] = number;
  }
  return { times, numbers };

  function sizeOf(answered: AnsweredTime): number {
    return counts.get(answered) ?? 0;
  }
}

/** An empty map is not stored. */
function writeMap(path: string, before: object | undefined, after: { [key: string]: Json }, change: Change): void {
  if (Object.keys(after).length > 0) change.set[path] = after;
  else if (before !== undefined) change.unset.push(path);
}

function sameKeys(map: object, other: ReadonlyMap<string, unknown>): boolean {
  const keys = Object.keys(map);
  return keys.length === other.size && keys.every((key) => other.has(key));
}

function textOf(time: SlotTime): string {
  return "date" in time ? time.date : `${time.start}/${time.end}`;
}
