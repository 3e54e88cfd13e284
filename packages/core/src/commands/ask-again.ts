import type { Vault } from "../access/vault.ts";
import type { Change, Json } from "../change/change.ts";
import { entry, has, voteOf } from "../meetup/lookup.ts";
import type { ParticipantId, SlotId } from "../meetup/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { SlotTime } from "./command.ts";

interface Move {
  slotId: SlotId;
  from: SlotTime;
  to: SlotTime;
}

/** The time for which somebody answered, as a text; undefined: nobody knows, they were asked before it was kept. */
type Answered = string | undefined;

/** Who answered for one more time than these stays asked: what is kept of a slot is bounded, however often it moves. */
const mostTimes = 8;

/**
 * Writes into `changes` who is asked again after a move (MS9): everybody with an answer, but those who gave it for the
 * time that the slot moves to (MS16). The vault keeps for which time the others gave theirs.
 */
export function askAgain(
  { meetup, vault }: MeetupRecord,
  { slotId, from, to }: Move,
  changes: { meetup: Change; vault: Change },
): void {
  const before = entry(meetup.reconfirm, slotId);
  const asked = new Map<ParticipantId, Answered>();
  for (const id of Object.keys(meetup.votes)) {
    if (voteOf(meetup, id, slotId) === undefined) continue;
    const answered = has(before, id) ? answeredTime(vault, slotId, id) : textOf(from);
    if (answered !== textOf(to)) asked.set(id, answered);
  }
  const isAsSaid = before !== undefined && sameKeys(before, asked);
  if (!isAsSaid) {
    const reconfirm = Object.fromEntries([...asked.keys()].map((id) => [id, true]));
    write(`reconfirm.${slotId}`, before, reconfirm, changes.meetup);
  }
  const { times, numbers } = numbered(asked);
  write(`answeredTimes.${slotId}`, entry(vault.answeredTimes, slotId), times, changes.vault);
  write(`answeredFor.${slotId}`, entry(vault.answeredFor, slotId), numbers, changes.vault);
}

function answeredTime(vault: Vault, slotId: SlotId, id: ParticipantId): Answered {
  const number = entry(entry(vault.answeredFor, slotId), id) ?? 0;
  return entry(entry(vault.answeredTimes, slotId), String(number));
}

/** The time of the most has number 0, which is written for nobody: one text instead of one a person. */
function numbered(asked: ReadonlyMap<ParticipantId, Answered>) {
  const counts = new Map<Answered, number>();
  for (const answered of asked.values()) counts.set(answered, (counts.get(answered) ?? 0) + 1);
  const known = [...counts.keys()].filter((answered) => answered !== undefined);
  const kept = new Set(known.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostTimes));
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

  function sizeOf(answered: Answered): number {
    return counts.get(answered) ?? 0;
  }
}

/** A map that would be empty is not there. */
function write(path: string, before: object | undefined, after: { [key: string]: Json }, change: Change): void {
  if (Object.keys(after).length > 0) change.set[path] = after;
  else if (before !== undefined) change.unset.push(path);
}

function sameKeys(map: object, others: ReadonlyMap<string, unknown>): boolean {
  const keys = Object.keys(map);
  return keys.length === others.size && keys.every((key) => others.has(key));
}

function textOf(time: SlotTime): string {
  return "date" in time ? time.date : `${time.start}/${time.end}`;
}
