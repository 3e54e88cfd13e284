import { setTimeout } from "node:timers/promises";
import type { Json } from "@pintpoint/core/change";
import type { Commit, MeetupId, MeetupRecords, Position } from "@pintpoint/core/meetups";
import type { Collection } from "mongodb";
import { decodeBson } from "../bson-json.ts";
import { isPathBlocked, isServerRefusal } from "../failures.ts";
import type { WriteAttempt } from "../write-attempts.ts";
import type { MeetupDocument } from "./meetup-document.ts";
import { positionOf } from "./meetup-document.ts";
import type { RecordPart } from "./plain-update.ts";
import { plainUpdate } from "./plain-update.ts";
import { pathsToRead, plannedUpdate } from "./planned-update.ts";
import type { UpdateCommand } from "./update-command.ts";
import { changeCommand, deleteCommand } from "./update-command.ts";

/** In milliseconds. */
const conflictDelayMs = 20;

type CommitOutcome = Awaited<ReturnType<MeetupRecords["commit"]>>;
type ChangeCommit = Extract<Commit, { kind: "change" }>;

/**
 * Commits with one conditional update. A change that MongoDB's operators would apply differently from core is planned
 * on a read of the affected paths first.
 */
export class MongoCommitter {
  readonly #meetups: Collection<MeetupDocument>;

  constructor(meetups: Collection<MeetupDocument>) {
    this.#meetups = meetups;
  }

  async commit(id: MeetupId, commit: Commit, attempt: WriteAttempt): Promise<CommitOutcome> {
    if (commit.kind === "delete") {
      const isMatched = await this.#update(deleteCommand(id, commit.base), attempt);
      return isMatched ? "committed" : this.#refusalReason(id, commit.base);
    }
    const [meetup, vault] = [plainUpdate(commit.meetup, "meetup"), plainUpdate(commit.vault, "vault")];
    if (meetup === null || vault === null) return this.#commitPlanned(id, commit, attempt);
    const command = changeCommand(id, commit, [meetup, vault]);
    try {
      if (await this.#update(command, attempt)) return "committed";
    } catch (error) {
      if (!isPathBlocked(error)) throw error;
      return this.#commitPlanned(id, commit, attempt);
    }
    return command.isGuarded ? this.#commitPlanned(id, commit, attempt) : this.#refusalReason(id, commit.base);
  }

  /** The read and the update name the same version, so nothing can have changed in between. */
  async #commitPlanned(id: MeetupId, commit: ChangeCommit, attempt: WriteAttempt): Promise<CommitOutcome> {
    const parts: readonly RecordPart[] = ["meetup", "vault"];
    const paths = parts.flatMap((part) => pathsToRead(commit[part], part));
    const projection = Object.fromEntries(["epoch", "version", "gone", "strange", ...paths].map((place) => [place, 1]));
    const found = await this.#meetups.findOne({ _id: id }, { projection });
    if (found === null) return "unknown";
    const position = positionOf(found);
    if (position === "gone") return "gone";
    if (position.epoch !== commit.base.epoch || position.version !== commit.base.version) return "conflict";
    const updates = parts.map((part) => plannedUpdate(commit[part], part, readPart(found, part)));
    const isMatched = await this.#update(changeCommand(id, commit, updates), attempt);
    return isMatched ? "committed" : this.#refusalReason(id, commit.base);
  }

  async #update({ filter, update }: UpdateCommand, attempt: WriteAttempt): Promise<boolean> {
    try {
      const { matchedCount } = await this.#meetups.updateOne(filter, update, { comment: attempt.comment });
      if (matchedCount === 0) attempt.markRefused();
      return matchedCount === 1;
    } catch (error) {
      if (isServerRefusal(error)) attempt.markRefused();
      throw error;
    }
  }

  async #refusalReason(id: MeetupId, at: Position): Promise<Exclude<CommitOutcome, "committed">> {
    const found = await this.#meetups.findOne({ _id: id }, { projection: { epoch: 1, version: 1, gone: 1 } });
    if (found === null) return "unknown";
    const position = positionOf(found);
    if (position === "gone") return "gone";
    // Another node's write has been applied but is not confirmed by a majority yet: an immediate reread would return
    // the old state again.
    if (position.epoch === at.epoch && position.version === at.version) await setTimeout(conflictDelayMs);
    return "conflict";
  }
}

function readPart(found: MeetupDocument, part: RecordPart): { [key: string]: Json } {
  return Object(decodeBson(found[part] ?? {}));
}
