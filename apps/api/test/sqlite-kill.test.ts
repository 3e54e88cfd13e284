import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freshId, sampleRecord, seededRandom } from "@pintpoint/port-suites";
import { expect, it, onTestFinished } from "vitest";
import { openSqliteStore } from "../src/adapters/sqlite/meetups/meetup-store.ts";
import { integrity } from "./process/product.ts";
import { killWhileCommitting } from "./sqlite-kill/kill-while-committing.ts";

async function meetups(): Promise<{ directory: string; ids: string[] }> {
  const directory = mkdtempSync(join(tmpdir(), "pintpoint-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const ids = [freshId(), freshId(), freshId()];
  const store = openSqliteStore(directory);
  for (const id of ids) await store.records.create(sampleRecord(id, 1));
  await store.records.close();
  return { directory, ids };
}

/** The acknowledged versions that are not there; also that each version is there whole or not at all. */
async function lost(directory: string, acknowledged: Map<string, number[]>): Promise<string[]> {
  const store = openSqliteStore(directory);
  const missing: string[] = [];
  for (const [id, versions] of acknowledged) {
    const record = await store.records.read(id);
    if (record === null || record === "gone") return expect.fail(`${id} is not there`);
    const { meetup, vault } = record;
    const all = Array.from({ length: meetup.version - 1 }, (_, n) => n + 2);
    expect(Object.keys(meetup.votes)).toHaveLength(meetup.version);
    expect(Object.keys(vault.receipts.others ?? {}).toSorted()).toEqual(["r1", ...all.map((v) => `r${v}`)].toSorted());
    expect(meetup.title).toBe(meetup.version === 1 ? "Beer" : `v${meetup.version}`);
    for (const version of versions) {
      const there = meetup.votes[`p_${version}`] !== undefined && meetup.queue.v_1?.[`p_${version}`] === version;
      if (!there) missing.push(`${id} ${version}`);
    }
  }
  await store.records.close();
  return missing;
}

it("[MS6] [FA20] killed with -9 ten times while committing: every acknowledged commit is there, and whole", async () => {
  const { directory, ids } = await meetups();
  const random = seededRandom(9);
  let acknowledgements = 0;
  for (let round = 0; round < 10; round++) {
    const { acknowledged, errors } = await killWhileCommitting(directory, ids, {
      after: 1 + Math.floor(random() * 300),
    });
    expect(errors).toBe("");
    expect(await lost(directory, acknowledged)).toEqual([]);
    expect(integrity(directory)).toBe("ok");
    acknowledgements += [...acknowledged.values()].flat().length;
  }
  expect(acknowledgements).toBeGreaterThan(10);
});

it("[MS6] control: a process that acknowledges before the commit is caught", async () => {
  const { directory, ids } = await meetups();
  let missing: string[] = [];
  for (let round = 0; round < 30 && missing.length === 0; round++) {
    const { acknowledged } = await killWhileCommitting(directory, ids, { after: 1 + round, eager: true });
    missing = await lost(directory, acknowledged);
  }
  expect(missing).not.toEqual([]);
});

it("a second process on the same data directory is refused with one line, and the first goes on", async () => {
  const { directory, ids } = await meetups();
  const store = openSqliteStore(directory);
  const { errors, code } = await killWhileCommitting(directory, ids, { after: 1 });
  expect(code).toBe(1);
  expect(errors).toBe(`DataDirectoryInUse: The data directory ${directory} is in use by another process.\n`);
  expect(await store.records.read(ids[0] ?? "")).toEqual(sampleRecord(ids[0] ?? "", 1));
  await store.records.close();
});
