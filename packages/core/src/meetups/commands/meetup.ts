import { noChange } from "../../change/change.ts";
import { refuse } from "../../shared/refusal.ts";
import type { Instant } from "../../shared/time.ts";
import type { TokenHash } from "../../shared/token-hash.ts";
import { isChosen } from "../model/lookup.ts";
import type { Meetup, Settings } from "../model/meetup.ts";
import { isDeadlineOver } from "../model/voting-open.ts";
import type { Identity } from "../rights/identity.ts";
import { countsAsOrganiser } from "../rights/rights.ts";
import { defineCommand } from "./define-command.ts";
import { moveSlot } from "./move-slot.ts";
import { accepted } from "./outcome.ts";
import { votingClosedForMoves } from "./refusals.ts";
import type { StatedTimes } from "./time-zone-moves.ts";
import { movesAnySlot, slotMovesInto, statedTimesErrors } from "./time-zone-moves.ts";

export interface EditMeetup {
  kind: "editMeetup";
  title?: string;
  titleProposed?: boolean;
  activity?: string | null;
  description?: string | null;
  timeZone?: string;
  /** The slots' times in the new `timeZone` as the sender's page has shown them; other slots are computed here. */
  slots?: StatedTimes;
  settings?: {
    proposals?: Settings["proposals"];
    deadline?: Instant | null;
    joining?: NonNullable<Settings["joining"]>;
    preview?: NonNullable<Settings["preview"]>;
  };
}

export interface DeleteMeetup {
  kind: "deleteMeetup";
}

/** Makes a new organiser link and revokes the old one. */
export interface RenewOrganiserLink {
  kind: "renewOrganiserLink";
  token: TokenHash;
}

const textFields = ["title", "activity", "description", "timeZone"] as const;

/** Slots that have ended may be moved by a time zone as well: the zone is corrected, no time is offered. */
export const editMeetup = defineCommand({
  kind: "editMeetup",
  build: ({ edit }: { edit: Omit<EditMeetup, "kind"> }): EditMeetup => ({ kind: "editMeetup", ...edit }),
  formErrors: (meetup, { timeZone, slots }) => (slots === undefined ? [] : statedTimesErrors(meetup, timeZone, slots)),
  // Only the organiser may change settings (approve), and the organiser may always edit, so one right is enough to ask
  // for.
  rights: ({ settings }) => [
    settings === undefined ? ["edit", "edit this meetup"] : ["settings", "change the settings"],
  ],
  decide(record, command, { now }) {
    const { meetup } = record;
    const { settings, slots } = command;
    const moves = slotMovesInto(meetup, command.timeZone ?? meetup.timeZone, slots);
    if (moves.some(({ slot }) => isChosen(meetup, slot.id))) {
      return refuse("option_decided", "The other time zone would move the decided slot; reopen first.");
    }
    // The deadline after this command: removing it and moving slots may come in one command.
    const deadline = deadlineAfter(meetup, settings?.deadline);
    if (moves.length > 0 && isDeadlineOver(deadline, now)) return votingClosedForMoves;

    const changes = { meetup: noChange(), vault: noChange() };
    const change = changes.meetup;
    for (const field of textFields) {
      const value = command[field];
      if (value !== undefined && (value ?? "") !== meetup[field]) change.set[field] = value ?? "";
    }
    const titleProposed = isTitleProposedAfter(meetup, command);
    if (titleProposed && meetup.titleProposed !== true) change.set.titleProposed = true;
    if (!titleProposed && meetup.titleProposed === true) change.unset.push("titleProposed");
    for (const { slot, to } of moves) moveSlot(record, slot, to, changes);
    if (settings?.proposals !== undefined && settings.proposals !== meetup.settings.proposals) {
      change.set["settings.proposals"] = settings.proposals;
    }
    if (settings?.joining !== undefined && settings.joining !== (meetup.settings.joining ?? "open")) {
      change.set["settings.joining"] = settings.joining;
    }
    if (settings?.preview !== undefined && settings.preview !== (meetup.settings.preview ?? "full")) {
      change.set["settings.preview"] = settings.preview;
    }
    if (settings?.deadline === null && meetup.settings.deadline !== undefined) change.unset.push("settings.deadline");
    if (typeof settings?.deadline === "string" && settings.deadline !== meetup.settings.deadline) {
      change.set["settings.deadline"] = settings.deadline;
    }
    return accepted(now, change, changes.vault);
  },
  rates(meetup, { timeZone, slots }, { identity }) {
    const moves = timeZone !== undefined && movesAnySlot(meetup, timeZone, slots);
    return [
      { rate: "edits", subject: "" },
      ...(moves ? [{ rate: "zoneMoves", subject: zoneMovesSubject(meetup, identity) } as const] : []),
    ];
  },
});

/** Who writes a title and does not say that the page proposed it has written their own: an old client does so. */
function isTitleProposedAfter(meetup: Meetup, { title, titleProposed }: EditMeetup): boolean {
  return titleProposed ?? (title === undefined && meetup.titleProposed === true);
}

/** Undefined: there is none. */
function deadlineAfter(meetup: Meetup, requested: Instant | null | undefined): Instant | undefined {
  return requested === undefined ? meetup.settings.deadline : (requested ?? undefined);
}

/** The rate is 1 a minute, so no tenth of it can be reserved: the organiser and all others have a count each. */
function zoneMovesSubject(meetup: Meetup, identity: Identity): string {
  return countsAsOrganiser(meetup, identity) ? "organiser" : "others";
}

/** A retry finds the meetup gone (MS4): the one command whose receipt is never asked for. */
export const deleteMeetup = defineCommand({
  kind: "deleteMeetup",
  build: (): DeleteMeetup => ({ kind: "deleteMeetup" }),
  rights: () => [["delete", "delete this meetup"]],
  decide: () => ({ ok: true, deleted: true }),
  rates: () => [],
});

/**
 * Makes a new organiser link and revokes the old one in the same write; a retry is still answered (MS14, MS7).
 * Participants who joined with the old link lose the organiser mark, because others may have had it; the one named at
 * the creation keeps it.
 */
export const renewOrganiserLink = defineCommand({
  kind: "renewOrganiserLink",
  issues: "organiserToken",
  build: (_: object, { tokenHash }): RenewOrganiserLink => ({ kind: "renewOrganiserLink", token: tokenHash }),
  rights: () => [["renewLink", "make a new organiser link"]],
  decide({ meetup }, { token }, { now }) {
    const change = noChange();
    for (const { id, organiser, joinedAt } of Object.values(meetup.participants)) {
      if (organiser && joinedAt !== meetup.createdAt) change.unset.push(`participants.${id}.organiser`);
    }
    return accepted(now, change, { set: { organiser: token }, unset: [] });
  },
  rates: () => [],
});
