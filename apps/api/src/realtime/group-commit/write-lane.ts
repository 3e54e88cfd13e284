import type { Commit, Meetup, MeetupId, MeetupRecord, Version, WriteResult } from "@pintpoint/core";
import { failureOf, isBlind, MeetupTooLarge } from "@pintpoint/core";
import { announcementOf } from "./announcement-of.ts";
import { decideBatch, UndecidableWrite } from "./decide-batch.ts";
import type { Answered, DecidedBatch } from "./decided-batch.ts";
import type { PendingWrite } from "./pending-write.ts";
import { recordBytes } from "./record-bytes.ts";
import type { WriterPorts } from "./writer-ports.ts";

/** Commands of one commit at most: bounds one frame to the watchers, and the pause that deciding makes. */
const batchCommands = 256;
/** Beyond it the meetup is written to faster than the store can take: the rest is told so at once. */
const queuedCommands = 5_000;

/** What this process believes to be in the store. */
export interface Held {
  record: MeetupRecord | "gone";
  /** What it costs to keep, in bytes: counted when it was read, and kept up by each batch. */
  bytes: number;
  /** No token has died since this version; where the record was read, nobody knows how long before (MS10). */
  untied: Version;
  /** By how many such bytes it may grow, where the store has refused a larger growth. */
  room?: number;
}

/** The writer of one meetup: decides its queue in order of arrival, one commit at a time (RT3). */
export class WriteLane {
  readonly #id: MeetupId;
  readonly #ports: WriterPorts;
  readonly #queue: PendingWrite[] = [];
  /** How many of the queue each source has. */
  readonly #waiting = new Map<string, number>();
  /** Null: the store must be read first. */
  #held: Held | null;
  /** As in what is held, and kept when that must be read again. */
  #room: number;

  constructor(id: MeetupId, ports: WriterPorts, held: Held | null) {
    this.#id = id;
    this.#ports = ports;
    this.#held = held;
    this.#room = held?.room ?? Number.POSITIVE_INFINITY;
  }

  add(write: PendingWrite): void {
    const { source } = write.mutation;
    const waiting = source === undefined ? 0 : (this.#waiting.get(source) ?? 0);
    const isFull = this.#queue.length >= queuedCommands || waiting >= (this.#ports.waitingPerSource ?? queuedCommands);
    if (isFull) {
      write.answer({ kind: "unavailable" });
      return;
    }
    this.#queue.push(write);
    if (source !== undefined) this.#waiting.set(source, waiting + 1);
  }

  #next(): PendingWrite[] {
    const batch = this.#queue.splice(0, batchCommands);
    for (const { mutation } of batch) {
      if (mutation.source === undefined) continue;
      const waiting = (this.#waiting.get(mutation.source) ?? 1) - 1;
      if (waiting > 0) this.#waiting.set(mutation.source, waiting);
      else this.#waiting.delete(mutation.source);
    }
    return batch;
  }

  /** Answers everything that is queued, also what is added meanwhile; `rest` is called in the turn of the last answer. */
  async drain(rest: (held: Held | null) => void): Promise<void> {
    // The commands that arrive in the same turn share the first commit.
    await Promise.resolve();
    while (this.#queue.length > 0) await this.#answerAll(this.#next());
    rest(this.#held && { ...this.#held, room: this.#room });
  }

  /** Decides, commits, and decides again after a conflict, until every one of `writes` has its answer. */
  async #answerAll(writes: PendingWrite[]): Promise<void> {
    // Whether the held state is known to have been the store's at some time after the last of `writes` arrived.
    let current = false;
    for (let open = unanswered(writes); open.length > 0; open = unanswered(open)) {
      if (this.#held === null) {
        await this.#read(open);
        current = true;
        continue;
      }
      const { record, bytes } = this.#held;
      let { untied } = this.#held;
      if (record === "gone") {
        answerEach(open, { kind: "gone" });
        continue;
      }
      const decided = this.#decide(record, open);
      if (decided === null) continue;
      if (decided.endsToken) untied = record.meetup.version;
      this.#held = { record, bytes: bytes + decided.growth, untied };
      // A refusal or a replay writes nothing, so no commit proves that it was decided on what stands (MS4, MS5).
      if (decided.early.length > 0 && !current) {
        current = await this.#stands(decided.at, open);
        if (!current) {
          this.#held = null;
          continue;
        }
      }
      for (const { write, result } of decided.early) write.answer(result);
      if (decided.commit !== null && (await this.#commit(decided, decided.commit, untied))) current = true;
    }
  }

  async #read(open: PendingWrite[]): Promise<void> {
    try {
      const record = await inTime(this.#ports.store.read(this.#id), open);
      if (record === "late") return;
      if (record === null) return answerEach(open, { kind: "unknown" });
      this.#held = record === "gone" ? gone() : held(record);
      // An unconfirmed write may have come true, and a replay of it is an acknowledgement: readers first (MS5).
      if (record === "gone") await this.#bury();
      else await this.#raise(record.meetup, record.meetup.version);
    } catch (error) {
      this.#ports.telemetry.readFailed(this.#id, error);
      answerEach(open, { kind: "unavailable" });
    }
  }

  #decide(record: MeetupRecord, open: PendingWrite[]): DecidedBatch | null {
    try {
      return decideBatch(record, open, this.#ports.maxParticipants, this.#ports.rates, this.#room);
    } catch (error) {
      this.#held = null;
      for (const write of error instanceof UndecidableWrite ? [error.write] : open) write.fail(error);
      return null;
    }
  }

  async #stands(at: DecidedBatch["at"], open: PendingWrite[]): Promise<boolean> {
    try {
      const positions = await inTime(this.#ports.store.positions([this.#id]), open);
      const position = positions === "late" ? undefined : positions.get(this.#id);
      if (position === undefined || position === "gone") return false;
      return position.epoch === at.epoch && position.version === at.version;
    } catch (error) {
      this.#ports.telemetry.readFailed(this.#id, error);
      answerEach(open, { kind: "unavailable" });
      return false;
    }
  }

  /** True when it has taken place. */
  async #commit(decided: DecidedBatch, commit: Commit, untied: Version): Promise<boolean> {
    const writes = decided.bound.map(({ write }) => write);
    const carried = decided.bound.filter(isCarried).map(({ write }) => write);
    for (const write of carried) write.inFlight = true;
    const startedAt = performance.now();
    const committing = this.#ports.store.commit(this.#id, commit);
    let outcome: Awaited<typeof committing> | "late";
    try {
      outcome = await inTime(committing, writes);
    } catch (error) {
      if (error instanceof MeetupTooLarge && this.#makesRoom(decided.growth)) {
        this.#held = null;
        for (const write of carried) write.inFlight = false;
        return false;
      }
      const failure = failureOf(error) ?? ({ kind: "unconfirmed" } as const);
      this.#ports.telemetry.commitFailed(this.#id, failure.kind, error);
      this.#held = null;
      answerEach(writes, failure);
      return false;
    }
    switch (outcome) {
      case "committed": {
        const commands = carried.map((write) => write.mutation.command.kind);
        this.#ports.telemetry.committed(this.#id, commands, performance.now() - startedAt);
        this.#room -= decided.growth;
        if (commit.kind === "delete") this.#held = gone();
        await this.#tell(decided, commit, untied);
        for (const { write, result } of decided.bound) write.answer(result);
        return true;
      }
      case "late":
        this.#held = null;
        this.#ports.telemetry.commitFailed(this.#id, "unconfirmed", new Error("the store did not answer in time"));
        // Should it come true after all, readers and watchers are told; who asked has heard that nobody knows.
        committing
          .then((late) => (late === "committed" ? this.#tell(decided, commit, untied) : undefined))
          .catch(() => {});
        return false;
      case "conflict":
        this.#held = null;
        for (const write of carried) write.inFlight = false;
        this.#ports.telemetry.conflicted(this.#id);
        return false;
      case "gone":
        this.#held = gone();
        await this.#bury();
        return false;
      case "unknown":
        this.#held = null;
        answerEach(writes, { kind: "unknown" });
        return false;
    }
  }

  /**
   * The store has no room for a growth like this: what needs less is decided again without the rest. In few steps, since
   * each takes a reading of the largest of meetups. False when there is nothing left to leave out.
   */
  #makesRoom(growth: number): boolean {
    if (growth <= 0 || this.#room === 0) return false;
    this.#room = Math.max(0, Math.floor(Math.min(this.#room, growth) / 8));
    return true;
  }

  /** Readers and watchers learn of it before the ones who asked (MS5). */
  async #tell(decided: DecidedBatch, commit: Commit, untied: Version): Promise<void> {
    if (commit.kind === "delete") await this.#bury();
    else await this.#raise(decided.effects.after, untied);
    void this.#announce(decided, commit);
  }

  /** Local watchers are told before it returns; nobody waits for other nodes. */
  async #announce(decided: DecidedBatch, commit: Commit): Promise<void> {
    try {
      await this.#ports.fanout.publish(announcementOf(this.#id, commit, decided.effects));
    } catch (error) {
      this.#ports.telemetry.publishFailed(error);
    }
  }

  /** Without bytes: rendering is for the next reader, so that a vote costs the same in a crowd. */
  async #raise(meetup: Meetup, untied: Version): Promise<void> {
    const entry = { epoch: meetup.epoch, version: meetup.version, blind: isBlind(meetup), untied };
    const views = meetup.settings.blind ? (["full", "blind"] as const) : (["full"] as const);
    try {
      await Promise.all(views.map((view) => this.#ports.cache.put(this.#id, view, entry)));
    } catch (error) {
      this.#ports.telemetry.cacheFailed(error);
    }
  }

  async #bury(): Promise<void> {
    try {
      await this.#ports.cache.bury(this.#id);
    } catch (error) {
      this.#ports.telemetry.cacheFailed(error);
    }
  }
}

const unanswered = (writes: PendingWrite[]): PendingWrite[] => writes.filter((write) => !write.answered);

/** Whether the commit carries it: a refusal or a replay only waits for the commit's fate. */
const isCarried = ({ result }: Answered): boolean => result.kind === "done" && !result.replayed;

/** A tombstone and its place. */
const gone = (): Held => ({ record: "gone", bytes: 200, untied: 0 });

const held = (record: MeetupRecord): Held => ({ record, bytes: recordBytes(record), untied: record.meetup.version });

function answerEach(writes: PendingWrite[], result: WriteResult): void {
  for (const write of writes) write.answer(result);
}

/** The store's answer, or `late` once the deadline of the youngest of `writes` has passed (RW1). */
function inTime<Value>(asked: Promise<Value>, writes: PendingWrite[]): Promise<Value | "late"> {
  const youngest = writes.at(-1);
  return youngest === undefined ? asked : Promise.race([asked, youngest.result.then(() => "late" as const)]);
}
