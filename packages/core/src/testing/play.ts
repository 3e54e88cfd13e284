import { applyInPlace } from "../change/apply-in-place.ts";
import type { Change } from "../change/change.ts";
import type { Command } from "../meetups/commands/commands.ts";
import { decideCommand } from "../meetups/commands/decide-command.ts";
import type { CommandContext, Outcome } from "../meetups/commands/outcome.ts";
import { limits } from "../meetups/model/limits.ts";
import type { MeetupRecord } from "../meetups/ports/meetup-records.ts";
import type { Identity } from "../meetups/rights/identity.ts";
import { noon } from "./a-record.ts";
import { participantId } from "./ids.ts";

export const guest: Identity = { kind: "guest" };
export const organiser: Identity = { kind: "organiser" };
export const person = (n: number): Identity => ({ kind: "participant", id: participantId(n) });

/** What a test says of the context; by default the organiser, at noon. */
export type ContextOverrides = Partial<CommandContext>;

export function commandContext(setting: ContextOverrides = {}): CommandContext {
  return { identity: organiser, now: noon, maxParticipants: limits.participants, ...setting };
}

export interface Played {
  outcome: Outcome;
  /** Of an accepted command that is no deletion. */
  changes?: { meetup: Change; vault: Change };
}

/** Decides one command and, when it is accepted, brings the record one version on, as the server does. */
export function playCommand(record: MeetupRecord, command: Command, setting: ContextOverrides = {}): Played {
  const outcome = decideCommand(record, command, commandContext(setting));
  if (!outcome.ok || "deleted" in outcome) return { outcome };
  applyInPlace(record.meetup, outcome.meetup);
  applyInPlace(record.vault, outcome.vault);
  record.meetup.version += 1;
  return { outcome, changes: { meetup: outcome.meetup, vault: outcome.vault } };
}

/** Plays a command that must be accepted; gives the meetup's change without `updatedAt`. */
export function accept(record: MeetupRecord, command: Command, setting: ContextOverrides = {}): Change {
  const { outcome, changes } = playCommand(record, command, setting);
  if (!outcome.ok) throw new Error(`refused: ${outcome.code}: ${outcome.detail}`);
  if (changes === undefined) throw new Error("the meetup is deleted");
  const { updatedAt: _, ...set } = changes.meetup.set;
  return { set, unset: changes.meetup.unset };
}

/** The code of a command that must be refused; the record must be as before. */
export function refusalCodeOf(record: MeetupRecord, command: Command, setting: ContextOverrides = {}): string {
  const before = structuredClone(record);
  const { outcome } = playCommand(record, command, setting);
  if (outcome.ok) throw new Error(`accepted: ${command.kind}`);
  if (JSON.stringify(before) !== JSON.stringify(record)) throw new Error("a refused command changed the record");
  return outcome.code;
}
