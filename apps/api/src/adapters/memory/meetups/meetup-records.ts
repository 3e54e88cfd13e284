import { applyInPlace, segmentsOf } from "@pintpoint/core/change";
import type {
  Commit,
  CreationReceipt,
  MeetupId,
  MeetupRecord,
  MeetupRecords,
  Position,
  Span,
} from "@pintpoint/core/meetups";
import {
  creationReceiptOfDeleted,
  isReceiptValid,
  MeetupIdUsed,
  positionOf,
  removeExpiredReceipts,
  spanOf,
} from "@pintpoint/core/meetups";
import type { MemoryConnection, MemoryDatabase } from "./memory-database.ts";

export class MemoryRecords implements MeetupRecords {
  readonly #connection: MemoryConnection;

  constructor(connection: MemoryConnection) {
    this.#connection = connection;
  }

  create(record: MeetupRecord, receipt?: CreationReceipt): ReturnType<MeetupRecords["create"]> {
    return this.#connection.run((database) => {
      const { meetups, creations } = database;
      if (receipt !== undefined) {
        const first = creations.get(receipt.id);
        if (first !== undefined && isReceiptValid(first.at, receipt.at))
          return { kind: "replayed", receipt: { ...first } };
      }
      if (meetups.has(record.meetup.id)) throw new MeetupIdUsed(record.meetup.id);
      meetups.set(record.meetup.id, structuredClone(record));
      setSpan(database, record.meetup.id, spanOf(record.meetup));
      if (receipt !== undefined) creations.set(receipt.id, { ...receipt });
      return { kind: "created" };
    });
  }

  read(id: MeetupId): Promise<MeetupRecord | "gone" | null> {
    return this.#connection.run(({ meetups }) => structuredClone(meetups.get(id) ?? null));
  }

  commit(id: MeetupId, commit: Commit): ReturnType<MeetupRecords["commit"]> {
    return this.#connection.run((database) => {
      const record = database.meetups.get(id);
      if (record === undefined) return "unknown";
      if (record === "gone") return "gone";
      const { epoch, version } = record.meetup;
      if (epoch !== commit.base.epoch || version !== commit.base.version) return "conflict";
      if (commit.kind === "delete") deleteMeetup(database, id);
      else {
        changeRecord(record, commit);
        if (commit.span !== undefined) setSpan(database, id, commit.span);
      }
      return "committed";
    });
  }

  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.#connection.run((database) => positionsIn(database, ids));
  }

  sweepReceipts(now: number): Promise<null> {
    return this.#connection.run(({ meetups, creations }) => {
      for (const record of meetups.values()) {
        if (record !== "gone") applyInPlace(record.vault, removeExpiredReceipts(record.vault, now));
      }
      for (const [key, { at }] of creations) if (!isReceiptValid(at, now)) creations.delete(key);
      return null;
    });
  }

  async close(): Promise<void> {
    this.#connection.close();
  }
}

export function positionsIn({ meetups }: MemoryDatabase, ids: readonly MeetupId[]): Map<MeetupId, Position | "gone"> {
  const found = new Map<MeetupId, Position | "gone">();
  for (const id of ids) {
    const record = meetups.get(id);
    if (record !== undefined) found.set(id, positionOf(record));
  }
  return found;
}

function setSpan({ spans }: MemoryDatabase, id: MeetupId, span: Span | null): void {
  if (span === null) spans.delete(id);
  else spans.set(id, { ...span });
}

function deleteMeetup(database: MemoryDatabase, id: MeetupId): void {
  const { meetups, creations } = database;
  meetups.set(id, "gone");
  for (const [key, creation] of creations) {
    if (creation.meetupId === id) creations.set(key, creationReceiptOfDeleted(creation));
  }
  setSpan(database, id, null);
}

function changeRecord(record: MeetupRecord, commit: Extract<Commit, { kind: "change" }>): void {
  const { id, epoch } = record.meetup;
  // Both changes or neither: every path is checked before the first is applied.
  for (const { set, unset } of [commit.meetup, commit.vault]) [...Object.keys(set), ...unset].forEach(segmentsOf);
  applyInPlace(record.meetup, commit.meetup);
  applyInPlace(record.vault, commit.vault);
  Object.assign(record.meetup, { id, epoch, version: commit.to });
}
