import type { ArchivedMeetup, MeetupArchive } from "@pintpoint/core/meetups";
import {
  creationReceiptOfDeleted,
  creationReceiptWithoutTexts,
  restoredRecord,
  restoreVersionShift,
} from "@pintpoint/core/meetups";
import { openBackup } from "./backup-file.ts";

/** So many meetups are looked up and written together. */
const batchSize = 100;

export interface RestorePorts {
  archive: MeetupArchive;
  newEpoch(): string;
  /** Forgets everything that is cached of any meetup: it may be newer than what was restored (RW6). */
  emptyCache(): Promise<void>;
}

/** What a restore has done. */
export interface RestoreResult {
  meetups: number;
  /** Of the backup, the dead of it and what has been deleted since: those stay deleted (MS4). */
  gone: number;
}

/**
 * Writes a backup's meetups to the store, each with a new epoch (RW6): deleted meetups stay deleted, meetups that are
 * not in the backup stay as they are. An incomplete file is refused (BackupUnusable) before anything is written. After
 * a crash it can be run again. Nothing else may write to the store meanwhile.
 */
export async function restore(file: string, { archive, newEpoch, emptyCache }: RestorePorts): Promise<RestoreResult> {
  const backup = await openBackup(file);
  // Also before the first write: if the cache cannot be emptied, nothing is restored.
  await emptyCache();
  const done: RestoreResult = { meetups: 0, gone: 0 };
  let batch: ArchivedMeetup[] = [];
  async function put(): Promise<void> {
    const stored = await archive.positions(batch.map(({ id }) => id));
    const restored = batch.map((meetup) => withNewEpoch(meetup, stored.get(meetup.id), newEpoch));
    await archive.put(restored);
    const gone = restored.filter((archived) => "gone" in archived).length;
    done.gone += gone;
    done.meetups += restored.length - gone;
    batch = [];
  }
  for await (const meetup of backup.meetups()) {
    batch.push(meetup);
    if (batch.length === batchSize) await put();
  }
  if (batch.length > 0) await put();
  await emptyCache();
  return done;
}

type StoredPosition = Awaited<ReturnType<MeetupArchive["positions"]>> extends Map<string, infer Value> ? Value : never;

function withNewEpoch(
  meetup: ArchivedMeetup,
  stored: StoredPosition | undefined,
  newEpoch: () => string,
): ArchivedMeetup {
  const { id, creation } = meetup;
  if ("gone" in meetup || stored === "gone")
    return { id, gone: true, ...(creation && { creation: creationReceiptOfDeleted(creation) }) };
  const shift = restoreVersionShift(meetup.record.meetup.version, stored?.version);
  const newEpochAndShift = { epoch: newEpoch(), shift };
  return {
    id,
    record: restoredRecord(meetup.record, newEpochAndShift),
    ...(creation && { creation: creationReceiptWithoutTexts(creation) }),
  };
}
