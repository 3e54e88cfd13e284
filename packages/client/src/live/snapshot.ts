import type { Meetup, ParticipantId, Version } from "@pintpoint/core";
import type { QueuedCommand } from "../queue/command-queue.ts";
import type { OwnAnswerMap } from "./own-answers.ts";
import { shareStructure } from "./share-structure.ts";
import type { Presence } from "./watcher.ts";

/**
 * - `loading`: there is nothing to show yet
 * - `live`: every change is pushed
 * - `polling`: the state is read every few seconds, or the socket is just being opened
 * - `offline`: the server cannot be reached
 * - `gone`: deleted; `missing`: there is no such meetup. Both are final.
 */
export type LiveStatus = "loading" | "live" | "polling" | "offline" | "gone" | "missing";

export interface LiveIdentity {
  /** Who this device is here; null for a guest. */
  readonly participantId: ParticipantId | null;
  /** Whether the server has accepted the token in this session. */
  readonly tokenAccepted: boolean;
  /** A `join` is on its way: answers given meanwhile wait for it. */
  readonly joining: boolean;
  /** Who this device was until the server refused the token (left, removed, or a new personal link was made). */
  readonly lost: ParticipantId | null;
  /** The device holds the organiser link. */
  readonly organiser: boolean;
}

export interface LiveSnapshot {
  readonly status: LiveStatus;
  /** With one's own answers drawn over it. */
  readonly meetup: Meetup | null;
  /** Of the server's state below them; 0 while there is none. */
  readonly version: Version;
  readonly presence: Presence | null;
  /** Own answers that the server's state does not show yet, by option. */
  readonly ownAnswers: OwnAnswerMap;
  /** All commands that are not done, in order. */
  readonly queuedCommands: readonly QueuedCommand[];
  readonly identity: LiveIdentity;
}

export const emptySnapshot: LiveSnapshot = {
  status: "loading",
  meetup: null,
  version: 0,
  presence: null,
  ownAnswers: {},
  queuedCommands: [],
  identity: { participantId: null, tokenAccepted: false, joining: false, lost: null, organiser: false },
};

/**
 * The next snapshot, sharing with the last one all that is equal: the last one itself when nothing changed. `meetup` and
 * `pending` come shared already.
 */
export function nextSnapshot(last: LiveSnapshot, next: LiveSnapshot): LiveSnapshot {
  const shared: LiveSnapshot = {
    ...next,
    presence: shareStructure(last.presence, next.presence),
    queuedCommands: shareStructure(last.queuedCommands, next.queuedCommands),
    identity: shareStructure(last.identity, next.identity),
  };
  const same =
    shared.status === last.status &&
    shared.meetup === last.meetup &&
    shared.version === last.version &&
    shared.presence === last.presence &&
    shared.ownAnswers === last.ownAnswers &&
    shared.queuedCommands === last.queuedCommands &&
    shared.identity === last.identity;
  return same ? last : shared;
}
