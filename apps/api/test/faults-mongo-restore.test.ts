import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createDevice, createLiveMeetup, memoryStorage } from "@pintpoint/client";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { createMeetupByHttp } from "../src/meetups/testing/test-client.ts";
import type { NodePair } from "./faults/node-pair.ts";
import { startNodes } from "./faults/node-pair.ts";
import { waitForSnapshot } from "./restartable-server.ts";

let nodes: NodePair;
beforeAll(async () => {
  nodes = await startNodes(["primary", "primary"]);
});
afterAll(() => nodes.end());

const run = promisify(execFile);

/** As an operator does, in a process of its own. */
async function command(name: "backup" | "restore", file: string): Promise<string> {
  const main = join(import.meta.dirname, `../src/maintenance/${name}-command.ts`);
  const env = { ...process.env, DATA_DIR: "", MONGODB_URI: nodes.fakeReplicaSet.uri, REDIS_URL: nodes.redis.uri };
  return (await run(process.execPath, [main, file], { env })).stdout;
}

it("[RW6] a restore beside running nodes: another epoch, versions ahead of all, no old ETag confirmed, watchers follow", async () => {
  const directory = mkdtempSync(join(tmpdir(), "pintpoint-backup-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, "backup");
  const [one, other] = nodes.both;
  const meetup = await createMeetupByHttp(one.send);
  const deletedLater = await createMeetupByHttp(one.send);
  const { anna, slot, path } = meetup;
  const vote = (answer: string) =>
    one.send("PUT", `${anna.path}/votes`, { body: { votes: { [slot]: answer } }, token: anna.token });
  await vote("yes");
  const kept = (await other.send("GET", path)).json.meetup;
  await command("backup", file);

  const etags: string[] = [`"1"`, `"${kept.version}"`];
  for (const answer of ["no", "maybe", "no"]) {
    expect((await vote(answer)).status).toBe(200);
    for (const { send } of nodes.both) etags.push(String((await send("GET", path)).headers.etag));
  }
  const gone = await other.send("DELETE", deletedLater.path, { token: deletedLater.organiserToken });
  expect(gone.status).toBe(204);
  const device = createDevice(memoryStorage());
  const live = createLiveMeetup({ meetupId: meetup.id, baseUrl: other.origin, device });
  onTestFinished(() => live.close());
  await waitForSnapshot(
    live,
    ({ status, meetup: seen }) => status === "live" && seen?.votes[anna.id]?.[slot] === "no",
    20_000,
  );

  expect(await command("restore", file)).toContain("are in the database of MONGODB_URI");

  for (const { send } of nodes.both) {
    const { json, headers } = await send("GET", path);
    expect(json.meetup.votes).toEqual(kept.votes);
    expect(json.meetup.version).toBeGreaterThan(1_000_000);
    expect(json.meetup.epoch).not.toBe(kept.epoch);
    for (const etag of etags)
      expect((await send("GET", path, { headers: { "if-none-match": etag } })).status).toBe(200);
    const again = await send("GET", path, { headers: { "if-none-match": String(headers.etag) } });
    expect(again.status).toBe(304);
    expect((await send("GET", deletedLater.path)).status).toBe(404);
  }
  // The node that held the earlier record learns of the restore by the condition of its next commit.
  const restored = (await one.send("GET", path)).json.meetup.version;
  expect((await vote("maybe")).json.version).toBe(restored + 1);
  const { snapshot } = await waitForSnapshot(live, ({ version }) => version === restored + 1, 30_000);
  expect(snapshot.meetup?.votes[anna.id]).toEqual({ [slot]: "maybe" });
  expect(snapshot.meetup?.epoch).not.toBe(kept.epoch);
});
