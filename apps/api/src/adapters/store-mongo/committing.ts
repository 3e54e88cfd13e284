import { setTimeout } from "node:timers/promises";
import type { Commit, Json, MeetupId, MeetupStore, Position } from "@pintpoint/core";
import type { Collection } from "mongodb";
import type { MeetupDocument } from "./document.ts";
import { positionOf } from "./document.ts";
import { isNotViable, isVerdict } from "./failures.ts";
import type { Part } from "./plain-update.ts";
import { plainUpdate } from "./plain-update.ts";
import { placesToSee, plannedUpdate } from "./planned-update.ts";
import { restored } from "./stored-json.ts";
import type { UpdateCommand } from "./update-command.ts";
import { changeCommand, deleteCommand } from "./update-command.ts";
import type { WriteAttempt } from "./write-attempts.ts";

/** In milliseconds. */
const pause = 20;

type Outcome = Awaited<ReturnType<MeetupStore["commit"]>>;
type ChangeCommit = Extract<Commit, { kind: "change" }>;

/** Commits by one conditional update; only a change that MongoDB understands differently takes a look before it. */
export class MongoCommitter {
  readonly #meetups: Collection<MeetupDocument>;

  constructor(meetups: Collection<MeetupDocument>) {
    this.#meetups = meetups;
  }

  async commit(id: MeetupId, commit: Commit, attempt: WriteAttempt): Promise<Outcome> {
    if (commit.kind === "delete") {
      const isDone = await this.#send(deleteCommand(id, commit.at), attempt);
      return isDone ? "committed" : this.#whyNot(id, commit.at);
    }
    const [meetup, vault] = [plainUpdate(commit.meetup, "meetup"), plainUpdate(commit.vault, "vault")];
    if (meetup === null || vault === null) return this.#commitPlanned(id, commit, attempt);
    const command = changeCommand(id, commit, [meetup, vault]);
    try {
      if (await this.#send(command, attempt)) return "committed";
    } catch (error) {
      if (!isNotViable(error)) throw error;
      return this.#commitPlanned(id, commit, attempt);
    }
    return command.isGuarded ? this.#commitPlanned(id, commit, attempt) : this.#whyNot(id, commit.at);
  }

  /** The look and the write name the same version: between them nothing can have changed. */
  async #commitPlanned(id: MeetupId, commit: ChangeCommit, attempt: WriteAttempt): Promise<Outcome> {
    const parts: readonly Part[] = ["meetup", "vault"];
    const places = parts.flatMap((part) => placesToSee(commit[part], part));
    const projection = Object.fromEntries(
      ["epoch", "version", "gone", "strange", ...places].map((place) => [place, 1]),
    );
    const found = await this.#meetups.findOne({ _id: id }, { projection });
    if (found === null) return "unknown";
    const position = positionOf(found);
    if (position === "gone") return "gone";
    if (position.epoch !== commit.at.epoch || position.version !== commit.at.version) return "conflict";
    const updates = parts.map((part) => plannedUpdate(commit[part], part, seenOf(found, part)));
    const isDone = await this.#send(changeCommand(id, commit, updates), attempt);
    return isDone ? "committed" : this.#whyNot(id, commit.at);
  }

  async #send({ filter, update }: UpdateCommand, attempt: WriteAttempt): Promise<boolean> {
    try {
      const { matchedCount } = await this.#meetups.updateOne(filter, update, { comment: attempt.comment });
      if (matchedCount === 0) attempt.refused();
      return matchedCount === 1;
    } catch (error) {
      if (isVerdict(error)) attempt.refused();
      throw error;
    }
  }

  async #whyNot(id: MeetupId, at: Position): Promise<Exclude<Outcome, "committed">> {
    const found = await this.#meetups.findOne({ _id: id }, { projection: { epoch: 1, version: 1, gone: 1 } });
    if (found === null) return "unknown";
    const position = positionOf(found);
    if (position === "gone") return "gone";
    // Another's write is there, and no majority has it yet: who reads and decides again at once would see the same.
    if (position.epoch === at.epoch && position.version === at.version) await setTimeout(pause);
    return "conflict";
  }
}

function seenOf(found: MeetupDocument, part: Part): { [key: string]: Json } {
  return Object(restored(found[part] ?? {}));
}
