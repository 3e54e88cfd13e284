import type { ArchivedMeetup, MeetupArchive } from "@pintpoint/core";
import { creationWithoutTexts, cutCreation, restoredRecord, restoreShift } from "@pintpoint/core";
import { openBackup } from "./backup-file.ts";

/** So many meetups are looked up and written together. */
const atOnce = 100;

export interface RestorePorts {
  archive: MeetupArchive;
  newEpoch(): string;
  /** Forgets everything that is cached of any meetup: it may be newer than what was restored (RW6). */
  emptyCache(): Promise<void>;
}

/** What a restore has done. */
export interface Restored {
  meetups: number;
  /** Of the backup, the dead of it and what has been deleted since: those stay deleted (MS4). */
  gone: number;
}

/**
 * Puts a backup's meetups into the store, each in a new life (RW6): what has been deleted stays so, and what the backup
 * does not know stays as it is. A file that is not whole is refused (BackupUnusable) before anything is written. After
 * a crash it is run again. Nobody may write to the store meanwhile.
 */
export async function restore(file: string, { archive, newEpoch, emptyCache }: RestorePorts): Promise<Restored> {
  const backup = await openBackup(file);
  // Before anything is written, too: a cache that cannot be emptied must not outlive what it was filled from.
  await emptyCache();
  const done: Restored = { meetups: 0, gone: 0 };
  let batch: ArchivedMeetup[] = [];
  async function put(): Promise<void> {
    const standing = await archive.positions(batch.map(({ id }) => id));
    const restored = batch.map((meetup) => inNewLife(meetup, standing.get(meetup.id), newEpoch));
    await archive.put(restored);
    const gone = restored.filter((one) => "gone" in one).length;
    done.gone += gone;
    done.meetups += restored.length - gone;
    batch = [];
  }
  for await (const meetup of backup.meetups()) {
    batch.push(meetup);
    if (batch.length === atOnce) await put();
  }
  if (batch.length > 0) await put();
  await emptyCache();
  return done;
}

type Standing = Awaited<ReturnType<MeetupArchive["positions"]>> extends Map<string, infer Value> ? Value : never;

function inNewLife(meetup: ArchivedMeetup, standing: Standing | undefined, newEpoch: () => string): ArchivedMeetup {
  const { id, creation } = meetup;
  if ("gone" in meetup || standing === "gone")
    return { id, gone: true, ...(creation && { creation: cutCreation(creation) }) };
  const shift = restoreShift(meetup.record.meetup.version, standing?.version);
  const life = { epoch: newEpoch(), shift };
  return {
    id,
    record: restoredRecord(meetup.record, life),
    ...(creation && { creation: creationWithoutTexts(creation) }),
  };
}
