import type { Change } from "../../change/change.ts";
import { noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { instantOf } from "../../shared/instant.ts";
import { refuse, refuseFields } from "../../shared/refusal.ts";
import type { Instant } from "../../shared/time.ts";
import type { TokenHash } from "../../shared/token-hash.ts";
import { participantOf, votesOf } from "../model/lookup.ts";
import type { Meetup, Participant, ParticipantId } from "../model/meetup.ts";
import { highestOrder } from "../model/option-order.ts";
import type { Identity } from "../rights/identity.ts";
import { countsAsOrganiser } from "../rights/rights.ts";
import type { NeededRight, RateDemand } from "./define-command.ts";
import { defineCommand, found } from "./define-command.ts";
import { maxParticipantsForOthers, refuseTooManyAnswers, sizeOf } from "./limit-checks.ts";
import { accepted } from "./outcome.ts";
import { participantNotFound } from "./refusals.ts";
import type { RemovalRequest } from "./removal.ts";
import { removalOf } from "./removal.ts";
import { tokensOf } from "./tokens-of.ts";
import { unsetOptions } from "./unset-options.ts";
import {
  commentsBy,
  unsetParticipant,
  unsetProxies,
  unsetReactions,
  unsetTokensAndReceipts,
} from "./unset-participant.ts";

export interface Join {
  kind: "join";
  participant: { id: ParticipantId; name: string; avatar?: string; partySize?: number };
  /** For somebody who has no device: the sender answers for them (MS23). */
  proxy?: true;
  token: TokenHash;
}

export interface EditParticipant {
  kind: "editParticipant";
  participantId: ParticipantId;
  edit: {
    name?: string;
    avatar?: string | null;
    partySize?: number;
    finished?: boolean;
    mustCome?: boolean;
    proxy?: null;
  };
}

/** Leaving, or removal by the organiser. */
export interface Leave {
  kind: "leave";
  participantId: ParticipantId;
  /** Their comments are removed, too. */
  comments?: true;
}

/** Many at once, by the organiser (MS14). */
export interface RemovePeople extends RemovalRequest {
  kind: "removePeople";
}

/** Makes a new personal link and revokes the old one. */
export interface Relink {
  kind: "relink";
  participantId: ParticipantId;
  token: TokenHash;
}

/**
 * Possible after the decision, too: the chosen options are the guest list. The organiser may join even where joining is
 * closed (MS14).
 */
export const join = defineCommand({
  kind: "join",
  makes: "p",
  issues: "token",
  build: (
    { participant: { proxy, ...participant } }: { participant: Omit<Join["participant"], "id"> & Pick<Join, "proxy"> },
    { id, tokenHash },
  ): Join => ({ kind: "join", participant: { id, ...participant }, ...(proxy && { proxy }), token: tokenHash }),
  rights: ({ proxy }) => [
    ["join", "join this meetup"],
    ...(proxy ? [["joinForOther", "join for somebody else"] as const] : []),
  ],
  decide({ meetup }, { participant, proxy, token }, { identity, now, maxParticipants }) {
    const byOrganiser = countsAsOrganiser(meetup, identity);
    if (meetup.settings.joining === "closed" && !byOrganiser)
      return refuse("joining_closed", "The organiser has closed joining.");
    const participants = sizeOf(meetup.participants);
    if (participants >= (byOrganiser ? maxParticipants : maxParticipantsForOthers(maxParticipants)))
      return refuse("meetup_full", `A meetup has at most ${maxParticipants} participants.`);
    const tooMany = refuseTooManyAnswers(participants + 1, sizeOf(meetup.slots) + sizeOf(meetup.venues));
    if (tooMany !== null) return tooMany;

    const change = noChange();
    change.set[`participants.${participant.id}`] = copyJson({
      ...newParticipant(participant, instantOf(now)),
      ...(identity.kind === "organiser" && { organiser: true }),
      ...(proxy && identity.kind === "participant" && { proxy: identity.id }),
    });
    return accepted(now, change, { set: { [`tokens.${token}`]: participant.id }, unset: [] });
  },
  rates: () => [{ rate: "joins", subject: "" }],
  answer: (meetup, { participant: { id } }, content) =>
    found(participantOf(meetup, content.id ?? id), participantNotFound, (participant) => ({ participant })),
});

export function newParticipant(participant: Join["participant"], joinedAt: Instant): Participant {
  return { avatar: "", partySize: 1, ...participant, joinedAt };
}

/** `mustCome` is set by the organiser, everything else by the participant (MS1, MS10). */
export const editParticipant = defineCommand({
  kind: "editParticipant",
  build: ({ participantId, edit }: Omit<EditParticipant, "kind">): EditParticipant => ({
    kind: "editParticipant",
    participantId,
    edit,
  }),
  rights({ participantId, edit: { mustCome, ...own } }) {
    const rights: NeededRight[] = [];
    if (mustCome === undefined || Object.keys(own).length > 0)
      rights.push([{ actAs: participantId }, "edit this participant"]);
    if (mustCome !== undefined) rights.push(["mustCome", "say who must come"]);
    return rights;
  },
  find: (meetup, { participantId }) => found(participantOf(meetup, participantId), participantNotFound),
  decide({ meetup }, { participantId, edit }, { now }, participant) {
    const change = noChange();
    const values = { name: edit.name, avatar: edit.avatar === null ? "" : edit.avatar, partySize: edit.partySize };
    for (const field of ["name", "avatar", "partySize"] as const) {
      const value = values[field];
      if (value !== undefined && value !== participant[field])
        change.set[`participants.${participantId}.${field}`] = value;
    }
    for (const field of ["finished", "mustCome"] as const) {
      const path = `participants.${participantId}.${field}`;
      if (edit[field] === true && participant[field] === undefined) change.set[path] = true;
      if (edit[field] === false && participant[field] === true) change.unset.push(path);
    }
    if (edit.proxy === null && participant.proxy !== undefined)
      change.unset.push(`participants.${participantId}.proxy`);
    updateFinishedUpTo(meetup, participant, edit.finished, change);
    return accepted(now, change);
  },
  rates: (_, { participantId }, { identity }) => personEditRates(participantId, identity),
  rateRight: ({ participantId }) => ({ relink: participantId }),
  answer: (meetup, { participantId }) =>
    found(participantOf(meetup, participantId), participantNotFound, (participant) => ({ participant })),
});

/** Finishing again includes the options that were added since. */
function updateFinishedUpTo(
  meetup: Meetup,
  { id, finished, finishedUpTo }: Participant,
  finishes: boolean | undefined,
  change: Change,
): void {
  const path = `participants.${id}.finishedUpTo`;
  const highest = highestOrder(meetup);
  const before = finished && (finishedUpTo ?? 0);
  if (finishes === true && highest !== before) change.set[path] = highest;
  if (finishes === false && finishedUpTo !== undefined) change.unset.push(path);
}

/** Each participant has a count: a crowd that finishes in one minute must not wait for each other. */
function personEditRates(participantId: ParticipantId, identity: Identity): RateDemand[] {
  return [{ rate: "edits", subject: identity.kind === "organiser" ? "" : participantId }];
}

/**
 * Removes the participant's answers, and the comments if asked for (MS17). Proposals, decisions and remaining comments
 * keep the id of the participant who has left (MS10).
 */
export const leave = defineCommand({
  kind: "leave",
  build: (input: Omit<Leave, "kind">): Leave => ({ kind: "leave", ...input }),
  rights: ({ participantId }) => [[{ leave: participantId }, "remove this participant"]],
  find: (meetup, { participantId }) => found(participantOf(meetup, participantId), participantNotFound),
  decide(record, { participantId, comments }, { now }) {
    const changes = { meetup: noChange(), vault: noChange() };
    unsetParticipant(record, participantId, changes);
    const leaving = new Set([participantId]);
    const removed = new Set(comments === true ? commentsBy(record.meetup, leaving) : []);
    for (const id of removed) changes.meetup.unset.push(`comments.${id}`);
    unsetReactions(record.meetup, leaving, removed, changes.meetup);
    unsetProxies(record.meetup, leaving, changes.meetup);
    const { reopened } = record.meetup;
    if (comments === true && reopened?.reason !== undefined && reopened.by === participantId)
      changes.meetup.unset.push("reopened.reason");
    unsetTokensAndReceipts(record.vault, leaving, changes.vault);
    return accepted(now, changes.meetup, changes.vault);
  },
  // Removals are bounded by what exists, and they undo a flood.
  rates: () => [],
});

export const removePeople = defineCommand({
  kind: "removePeople",
  build: ({ removal }: { removal: RemovalRequest }): RemovePeople => ({ kind: "removePeople", ...removal }),
  rights: () => [["removePeople", "remove people"]],
  find(meetup, { who }) {
    const unknown = "ids" in who ? who.ids.flatMap((id, at) => (participantOf(meetup, id) ? [] : [`ids.${at}`])) : [];
    if (unknown.length > 0) return refuseFields("participant_not_found", "No such participant.", unknown.slice(0, 20));
    return { ok: true, answer: undefined };
  },
  decide(record, command, { now }) {
    const { people, comments, options, reason } = removalOf(record.meetup, command);
    const changes = { meetup: noChange(), vault: noChange() };
    for (const id of people) unsetParticipant(record, id, changes, options);
    for (const id of comments) changes.meetup.unset.push(`comments.${id}`);
    unsetReactions(record.meetup, people, comments, changes.meetup);
    unsetProxies(record.meetup, people, changes.meetup);
    if (reason) changes.meetup.unset.push("reopened.reason");
    unsetOptions(record, options, changes, { people, comments });
    unsetTokensAndReceipts(record.vault, people, changes.vault);
    return accepted(now, changes.meetup, changes.vault);
  },
  rates: () => [],
});

/** A new personal link; the old one dies in the same write (MS10). */
export const relink = defineCommand({
  kind: "relink",
  issues: "token",
  build: ({ participantId }: Pick<Relink, "participantId">, { tokenHash }): Relink => ({
    kind: "relink",
    participantId,
    token: tokenHash,
  }),
  rights: ({ participantId }) => [[{ relink: participantId }, "make a new link for this participant"]],
  find: (meetup, { participantId }) => found(participantOf(meetup, participantId), participantNotFound),
  decide({ meetup, vault }, { participantId, token }, { identity, now }) {
    const oldTokens = tokensOf(vault, participantId).filter((other) => other !== token);
    const change = noChange();
    // A blind meetup: with the new link the organiser could read the answers as that participant, so the participant is
    // blind until the next answer (RT12).
    const isMarkedBlind =
      meetup.settings.blind && identity.kind === "organiser" && votesOf(meetup, participantId) !== undefined;
    if (isMarkedBlind) change.set[`participants.${participantId}.blind`] = true;
    return accepted(now, change, {
      set: { [`tokens.${token}`]: participantId },
      unset: oldTokens.map((other) => `tokens.${other}`),
    });
  },
  rates: (_, { participantId }, { identity }) => personEditRates(participantId, identity),
  receiptId: ({ participantId }) => participantId,
  // Nothing but the token, and that only while the participant is there.
  answer: (meetup, { participantId }) => found(participantOf(meetup, participantId), participantNotFound, () => ({})),
});
