import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { startMongo } from "@pintpoint/cluster";
import { noChange } from "@pintpoint/core/change";
import type { ArchivedMeetup, CreationReceipt, MeetupRecord, MeetupStore } from "@pintpoint/core/meetups";
import { freshId, sampleRecord } from "@pintpoint/port-suites";
import { describe, expect, it } from "vitest";
import { createMemoryArchive } from "../adapters/memory/meetups/meetup-archive.ts";
import { createMemoryStore } from "../adapters/memory/meetups/meetup-store.ts";
import { MemoryDatabase } from "../adapters/memory/meetups/memory-database.ts";
import { openMongoStore } from "../adapters/mongo/meetups/meetup-store.ts";
import { openSqliteStore } from "../adapters/sqlite/meetups/meetup-store.ts";
import { temporaryDirectory } from "../testing/temporary-directory.ts";
import { BackupUnusable, writeBackup } from "./backup-file.ts";
import { restore } from "./restore.ts";

const at = { epoch: "e1", version: 1 };
const change = (title: string, version = 1) => ({
  kind: "change" as const,
  base: { epoch: "e1", version },
  to: version + 1,
  meetup: { set: { title }, unset: [] },
  vault: noChange(),
});

/** A store in memory and its archive, as of two programs. */
function createStoreAndArchive() {
  const database = new MemoryDatabase();
  return { database, store: createMemoryStore({ database }), archive: createMemoryArchive(database) };
}

function restoring(archive: ReturnType<typeof createStoreAndArchive>["archive"]) {
  let epochs = 0;
  const log: string[] = [];
  return {
    archive: {
      ...archive,
      put: (all: readonly ArchivedMeetup[]) => {
        log.push("put");
        return archive.put(all);
      },
    },
    log,
    newEpoch: () => `new ${++epochs}`,
    emptyCache: async () => void log.push("emptied"),
  };
}

async function recordOf(store: MeetupStore, id: string): Promise<MeetupRecord> {
  const record = await store.records.read(id);
  if (record === null || record === "gone") return expect.fail(`the meetup is ${record}`);
  return record;
}

const aFile = (): string => join(temporaryDirectory(), "backup.ndjson");

const oddText = "🍺 line\u2028s\u2029 \r\n \ud800";

/** Three meetups, one of them deleted, saved to a file. */
async function writeTestBackup() {
  const place = createStoreAndArchive();
  const [kept, deletedLater, dead] = [freshId(), freshId(), freshId()];
  for (const id of [kept, deletedLater, dead]) await place.store.records.create(sampleRecord(id));
  await place.store.records.commit(kept, change("as backed up"));
  await place.store.records.commit(deletedLater, change(oddText));
  await place.store.records.commit(dead, { kind: "delete", base: at });
  const file = aFile();
  expect(await writeBackup(file, place.archive.all())).toBe(3);
  return { ...place, file, kept, deletedLater, dead };
}

describe("[RW6] a restore", () => {
  it("writes nothing where the cache cannot be emptied: what it was filled from must not go before it", async () => {
    const { file } = await writeTestBackup();
    const target = createStoreAndArchive();
    const emptyCache = () => Promise.reject(new Error("Redis is away"));
    await expect(restore(file, { ...restoring(target.archive), emptyCache })).rejects.toThrow("Redis is away");
    expect(target.database.meetups.size).toBe(0);
  });

  it("gives every meetup a new epoch and versions that nobody has seen, and empties the cache before and after", async () => {
    const { store, archive, file, kept, deletedLater } = await writeTestBackup();
    await store.records.commit(kept, change("written since", 2));
    const ports = restoring(archive);
    expect(await restore(file, ports)).toEqual({ meetups: 2, gone: 1 });
    expect(ports.log).toEqual(["emptied", "put", "emptied"]);
    const { meetup, vault } = await recordOf(store, kept);
    expect(meetup).toMatchObject({ title: "as backed up", version: 1_000_002 });
    expect(meetup.epoch).toMatch(/^new /);
    const other = (await recordOf(store, deletedLater)).meetup;
    expect([other.title, other.version]).toEqual([oddText, 1_000_002]);
    expect(other.epoch).not.toBe(meetup.epoch);
    expect(Object.values(vault.receipts.others ?? {})[0]).toMatchObject({
      version: 1_000_001,
      result: null,
    });
    expect(Object.values(meetup.queue)[0]).toEqual({
      ...Object.fromEntries(Object.keys(meetup.participants).map((id, n) => [id, 1_000_000 + n - 3])),
    });
  });

  it("[MS4] keeps the dead of the backup and of the store, and what the backup does not know", async () => {
    const { store, archive, file, kept, deletedLater, dead } = await writeTestBackup();
    const later = freshId();
    await store.records.create(sampleRecord(later));
    await store.records.commit(deletedLater, { kind: "delete", base: { ...at, version: 2 } });
    await restore(file, restoring(archive));
    for (const id of [deletedLater, dead]) expect(await store.records.read(id)).toBe("gone");
    expect(await store.records.read(later)).toEqual(sampleRecord(later));
    expect((await recordOf(store, kept)).meetup.title).toBe("as backed up");
  });

  it("run twice, and after every possible crash, ends well: no version comes again", async () => {
    const { store, archive, file, kept } = await writeTestBackup();
    for (const round of [1, 2, 3]) {
      await restore(file, restoring(archive));
      expect((await recordOf(store, kept)).meetup.version).toBe(2 + round * 1_000_000);
    }
    const empty = createStoreAndArchive();
    const crashing = {
      ...empty.archive,
      put: async (all: readonly ArchivedMeetup[]) => {
        await empty.archive.put(all.slice(0, 1));
        throw new Error("power cut");
      },
    };
    await expect(restore(file, restoring(crashing))).rejects.toThrow("power cut");
    await restore(file, restoring(empty.archive));
    expect((await recordOf(empty.store, kept)).meetup.title).toBe("as backed up");
    expect(empty.database.meetups.size).toBe(3);
  });

  it("[MS7] [MS17] a creation that is sent again is told its tokens; no text is restored into its receipt", async () => {
    const { store, archive } = createStoreAndArchive();
    const [id, other] = [freshId(), freshId()];
    const record = sampleRecord(id);
    const kept = { meetup: record.meetup, organiserToken: "sealed", participantToken: null };
    const receipt: CreationReceipt = { id: "k", command: "c", result: JSON.stringify(kept), meetupId: id, at: 1_000 };
    await store.records.create(record, receipt);
    const file = aFile();
    await writeBackup(file, archive.all());
    const fresh = createStoreAndArchive();
    await restore(file, restoring(fresh.archive));
    const again = await fresh.store.records.create(sampleRecord(other), { ...receipt, meetupId: other });
    if (again.kind !== "replayed") return expect.fail("it was created twice");
    expect(JSON.parse(again.receipt.result)).toMatchObject({ organiserToken: "sealed" });
    expect(again.receipt.result, "an older backup's receipt loses its texts").not.toContain("Beer");
  });

  it.each<[string, (text: string) => string]>([
    ["was cut in the middle of a line", (text) => text.slice(0, -40)],
    ["was cut between two lines", (text) => `${text.split("\n").slice(0, -2).join("\n")}\n`],
    ["was changed", (text) => text.replace("as backed up", "as made up")],
    ["has a line that is no meetup", (text) => `${text}{"a":1}\n`],
    ["is another program's", () => '{"format":"other"}\n'],
    ["is of a newer format", (text) => text.replace('"version":1,', '"version":2,')],
    ["is empty", () => ""],
    ["is no text", () => "\u0000\u0001\u0002"],
  ])("writes nothing of a file that %s", async (_, spoil) => {
    const { file } = await writeTestBackup();
    const target = createStoreAndArchive();
    writeFileSync(file, spoil(readFileSync(file, "utf8")));
    const ports = restoring(target.archive);
    await expect(restore(file, ports)).rejects.toThrow(BackupUnusable);
    expect([target.database.meetups.size, ports.log]).toEqual([0, []]);
  });
});

describe("[RW6] the commands", () => {
  const run = promisify(execFile);
  const environment = ({ DATA_DIR = "", MONGODB_URI = "" }) => ({ ...process.env, DATA_DIR, MONGODB_URI });
  const command = (name: "backup" | "restore", file: string, env: { DATA_DIR?: string; MONGODB_URI?: string }) =>
    run(process.execPath, [join(import.meta.dirname, `${name}-command.ts`), file], { env: environment(env) });

  it("carry a SQLite directory into MongoDB, and say what they did", { timeout: 60_000 }, async () => {
    const [directory, file, id] = [temporaryDirectory(), aFile(), freshId()];
    const sqlite = openSqliteStore(directory);
    await sqlite.records.create(sampleRecord(id));
    const refused = await command("backup", file, { DATA_DIR: directory }).catch((error: { stderr: string }) => error);
    expect(refused.stderr).toContain("stop it first");
    await sqlite.records.close();
    expect((await command("backup", file, { DATA_DIR: directory })).stdout).toContain(`are in ${file}`);
    const mongo = await startMongo();
    try {
      const { stdout } = await command("restore", file, { MONGODB_URI: mongo.uri });
      expect(stdout).toBe(`1 meetups of ${file} are in the database of MONGODB_URI; 0 were deleted and stay so\n`);
      const store = openMongoStore({ uri: mongo.uri });
      await store.opened;
      expect((await recordOf(store, id)).meetup).toMatchObject({ title: "Beer", version: 1_000_001 });
      await store.records.close();
    } finally {
      await mongo.end();
    }
  });
});
