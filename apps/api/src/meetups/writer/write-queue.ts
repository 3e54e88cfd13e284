import type { Commit, Meetup, MeetupId, MeetupRecord, Version, View, WriteResult } from "@pintpoint/core/meetups";
import { isBlind, views, writeFailureOf } from "@pintpoint/core/meetups";
import { RecordTooLarge } from "@pintpoint/core/shared";
import { decideBatch, UndecidableWrite } from "./decide-batch.ts";
import type { DecidedBatch, DecidedWrite } from "./decided-batch.ts";
import { announcementOf } from "./decided-batch.ts";
import type { PendingWrite } from "./pending-write.ts";
import { recordBytes } from "./record-bytes.ts";
import type { WriterPorts } from "./writer-ports.ts";

/** Commands of one commit at most: bounds one frame to the watchers, and the pause that deciding makes. */
const maxBatchCommands = 256;
/** Above this the meetup is written to faster than the store can commit: further commands are refused at once. */
const maxQueuedCommands = 5_000;

/** The record as this process last knew it. */
export interface HeldRecord {
  record: MeetupRecord | "gone";
  /** What it costs to keep, in bytes: counted when it was read, and kept up by each batch. */
  bytes: number;
  /**
   * No token was revoked after this version; for a record that was read it is the version read, because earlier
   * revocations are unknown (MS10).
   */
  lastRevocation: Version;
  /** By how many bytes it may grow, when the store has refused a larger growth. */
  byteBudget?: number;
}

/** The write queue of one meetup: decides commands in order of arrival, one commit at a time (RT3). */
export class WriteQueue {
  readonly #id: MeetupId;
  readonly #ports: WriterPorts;
  readonly #queue: PendingWrite[] = [];
  /** How many of the queue each source has. */
  readonly #waitingBySource = new Map<string, number>();
  /** Null: the store must be read first. */
  #held: HeldRecord | null;
  /** As in what is held, and kept when that must be read again. */
  #byteBudget: number;
  /** The newest version known to be in the store, which what is held may be ahead of; 0: none. */
  #committedVersion: Version;

  constructor(id: MeetupId, ports: WriterPorts, held: HeldRecord | null) {
    this.#id = id;
    this.#ports = ports;
    this.#held = held;
    this.#byteBudget = held?.byteBudget ?? Number.POSITIVE_INFINITY;
    this.#committedVersion = held === null || held.record === "gone" ? 0 : held.record.meetup.version;
  }

  add(write: PendingWrite): void {
    const { source } = write.mutation;
    const waiting = source === undefined ? 0 : (this.#waitingBySource.get(source) ?? 0);
    const isFull =
      this.#queue.length >= maxQueuedCommands || waiting >= (this.#ports.maxWaitingPerSource ?? maxQueuedCommands);
    if (isFull) {
      write.answer({ kind: "unavailable" });
      return;
    }
    write.arrivedOn = this.#committedVersion;
    this.#queue.push(write);
    if (source !== undefined) this.#waitingBySource.set(source, waiting + 1);
  }

  #nextBatch(): PendingWrite[] {
    const batch = this.#queue.splice(0, maxBatchCommands);
    for (const { mutation } of batch) {
      if (mutation.source === undefined) continue;
      const waiting = (this.#waitingBySource.get(mutation.source) ?? 1) - 1;
      if (waiting > 0) this.#waitingBySource.set(mutation.source, waiting);
      else this.#waitingBySource.delete(mutation.source);
    }
    return batch;
  }

  /**
   * Answers all queued commands, also those added meanwhile; calls `onIdle` in the same iteration as the last answer.
   */
  async run(onIdle: (held: HeldRecord | null) => void): Promise<void> {
    // The commands that arrive in the same turn share the first commit.
    await Promise.resolve();
    while (this.#queue.length > 0) await this.#answerAll(this.#nextBatch());
    onIdle(this.#held && { ...this.#held, byteBudget: this.#byteBudget });
  }

  /** Decides, commits, and decides again after a conflict, until every one of `writes` has its answer. */
  async #answerAll(writes: PendingWrite[]): Promise<void> {
    // Whether the record is known to have been the store's newest at some time after the last of `writes` arrived.
    let isCurrent = false;
    for (
      let unansweredWrites = withoutAnswered(writes);
      unansweredWrites.length > 0;
      unansweredWrites = withoutAnswered(unansweredWrites)
    ) {
      if (this.#held === null) {
        await this.#read(unansweredWrites);
        isCurrent = true;
        continue;
      }
      const { record, bytes } = this.#held;
      let { lastRevocation } = this.#held;
      if (record === "gone") {
        answerEach(unansweredWrites, { kind: "gone" });
        continue;
      }
      const decided = this.#decide(record, unansweredWrites);
      if (decided === null) continue;
      if (decided.revokesToken) lastRevocation = record.meetup.version;
      this.#held = { record, bytes: bytes + decided.growth, lastRevocation };
      // A refusal or replay writes nothing, so no commit proves that it was decided on the newest state: the position
      // is checked (MS4, MS5).
      if (decided.immediate.length > 0 && !isCurrent) {
        isCurrent = await this.#isStillCurrent(decided.at, unansweredWrites);
        if (!isCurrent) {
          this.#held = null;
          continue;
        }
      }
      for (const { write, result } of decided.immediate) write.answer(result);
      if (decided.commit !== null && (await this.#commit(decided, decided.commit, lastRevocation))) isCurrent = true;
    }
  }

  async #read(writes: PendingWrite[]): Promise<void> {
    try {
      const record = await untilDeadline(this.#ports.records.read(this.#id), writes);
      if (record === "late") return;
      if (record === null) return answerEach(writes, { kind: "unknown" });
      this.#held = record === "gone" ? heldTombstone() : heldRecordOf(record);
      if (record !== "gone") this.#committedVersion = record.meetup.version;
      // An unconfirmed write may have been applied, and a replay of it acknowledges it: the cache is raised first
      // (MS5).
      if (record === "gone") await this.#writeTombstone();
      else await this.#raiseCachedVersion(record.meetup, record.meetup.version);
    } catch (error) {
      this.#ports.telemetry.readFailed(this.#id, error);
      answerEach(writes, { kind: "unavailable" });
    }
  }

  #decide(record: MeetupRecord, writes: PendingWrite[]): DecidedBatch | null {
    try {
      return decideBatch(record, writes, this.#ports.maxParticipants, this.#ports.rateLimits, this.#byteBudget);
    } catch (error) {
      this.#held = null;
      for (const write of error instanceof UndecidableWrite ? [error.write] : writes) write.fail(error);
      return null;
    }
  }

  async #isStillCurrent(at: DecidedBatch["at"], writes: PendingWrite[]): Promise<boolean> {
    try {
      const positions = await untilDeadline(this.#ports.records.positions([this.#id]), writes);
      const position = positions === "late" ? undefined : positions.get(this.#id);
      if (position === undefined || position === "gone") return false;
      return position.epoch === at.epoch && position.version === at.version;
    } catch (error) {
      this.#ports.telemetry.readFailed(this.#id, error);
      answerEach(writes, { kind: "unavailable" });
      return false;
    }
  }

  /** True when it has taken place. */
  async #commit(decided: DecidedBatch, commit: Commit, lastRevocation: Version): Promise<boolean> {
    const writes = decided.afterCommit.map(({ write }) => write);
    const committedWrites = decided.afterCommit.filter(isInCommit).map(({ write }) => write);
    for (const write of committedWrites) write.isInFlight = true;
    const startedAt = performance.now();
    const committing = this.#ports.records.commit(this.#id, commit);
    let outcome: Awaited<typeof committing> | "late";
    try {
      outcome = await untilDeadline(committing, writes);
    } catch (error) {
      if (error instanceof RecordTooLarge && this.#shrinkByteBudget(decided.growth)) {
        this.#held = null;
        for (const write of committedWrites) write.isInFlight = false;
        return false;
      }
      const failure = writeFailureOf(error) ?? ({ kind: "unconfirmed" } as const);
      this.#ports.telemetry.commitFailed(this.#id, failure.kind, error);
      this.#held = null;
      answerEach(writes, failure);
      return false;
    }
    switch (outcome) {
      case "committed": {
        const commands = committedWrites.map((write) => write.mutation.command.kind);
        this.#ports.telemetry.committed(this.#id, commands, performance.now() - startedAt);
        this.#byteBudget -= decided.growth;
        if (commit.kind === "delete") this.#held = heldTombstone();
        else this.#noteOwnCommit(decided.at.version, commit.to);
        await this.#publishCommit(decided, commit, lastRevocation);
        for (const { write, result } of decided.afterCommit) write.answer(result);
        return true;
      }
      case "late":
        this.#held = null;
        this.#ports.telemetry.commitFailed(this.#id, "unconfirmed", new Error("the store did not answer in time"));
        // If it is applied after all, cache and watchers are updated; the callers have been answered with unconfirmed.
        committing
          .then((late) => (late === "committed" ? this.#publishCommit(decided, commit, lastRevocation) : undefined))
          .catch(() => {});
        return false;
      case "conflict":
        this.#held = null;
        for (const write of committedWrites) write.isInFlight = false;
        this.#ports.telemetry.conflicted(this.#id);
        return false;
      case "gone":
        this.#held = heldTombstone();
        await this.#writeTombstone();
        return false;
      case "unknown":
        this.#held = null;
        answerEach(writes, { kind: "unknown" });
        return false;
    }
  }

  /** No other process has committed between the two: what arrived on the first has missed nothing of others. */
  #noteOwnCommit(from: Version, to: Version): void {
    this.#committedVersion = to;
    for (const write of this.#queue) if (write.arrivedOn === from) write.arrivedOn = to;
  }

  /**
   * The store has no room for this growth: the batch is decided again with a smaller byte budget. The budget shrinks to
   * an eighth each time, because each step rereads the largest of meetups. False when the budget is zero already.
   */
  #shrinkByteBudget(growth: number): boolean {
    if (growth <= 0 || this.#byteBudget === 0) return false;
    this.#byteBudget = Math.max(0, Math.floor(Math.min(this.#byteBudget, growth) / 8));
    return true;
  }

  /** Cache and watchers are updated before the callers are answered (MS5). */
  async #publishCommit(decided: DecidedBatch, commit: Commit, lastRevocation: Version): Promise<void> {
    if (commit.kind === "delete") await this.#writeTombstone();
    else await this.#raiseCachedVersion(decided.effects.after, lastRevocation);
    void this.#announce(decided, commit);
  }

  /** Local watchers have been called when this returns; other nodes are not awaited. */
  async #announce(decided: DecidedBatch, commit: Commit): Promise<void> {
    try {
      await this.#ports.announcements.publish(announcementOf(this.#id, commit, decided.effects));
    } catch (error) {
      this.#ports.telemetry.publishFailed(error);
    }
  }

  /** Without bytes: the next read renders, so a vote costs the same in a large meetup. */
  async #raiseCachedVersion(meetup: Meetup, lastRevocation: Version): Promise<void> {
    const entry = { epoch: meetup.epoch, version: meetup.version, blind: isBlind(meetup), lastRevocation };
    const cachedViews: readonly View[] = meetup.settings.blind ? views : ["full"];
    try {
      await Promise.all(cachedViews.map((view) => this.#ports.cache.put(this.#id, view, entry)));
    } catch (error) {
      this.#ports.telemetry.cacheFailed(error);
    }
  }

  async #writeTombstone(): Promise<void> {
    try {
      await this.#ports.cache.writeTombstone(this.#id);
    } catch (error) {
      this.#ports.telemetry.cacheFailed(error);
    }
  }
}

const withoutAnswered = (writes: PendingWrite[]): PendingWrite[] => writes.filter((write) => !write.isAnswered);

/** Whether the commit carries it: a refusal or a replay only waits for the commit's fate. */
const isInCommit = ({ result }: DecidedWrite): boolean => result.kind === "done" && !result.replayed;

/** A tombstone and its place. */
const heldTombstone = (): HeldRecord => ({ record: "gone", bytes: 200, lastRevocation: 0 });

const heldRecordOf = (record: MeetupRecord): HeldRecord => ({
  record,
  bytes: recordBytes(record),
  lastRevocation: record.meetup.version,
});

function answerEach(writes: PendingWrite[], result: WriteResult): void {
  for (const write of writes) write.answer(result);
}

/** The store's answer, or `late` when the deadline of the newest of `writes` has passed (RW1). */
function untilDeadline<Value>(asked: Promise<Value>, writes: PendingWrite[]): Promise<Value | "late"> {
  const youngest = writes.at(-1);
  return youngest === undefined ? asked : Promise.race([asked, youngest.result.then(() => "late" as const)]);
}
