import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { MongoClient } from "mongodb";
import { freePort } from "./free-port.ts";
import type { RunningProcess } from "./running-process.ts";
import { runProcess } from "./running-process.ts";

interface MongodOptions {
  directory: string;
  hasTestCommands: boolean;
}

const setName = "pintpoint";

/** A replica set of three `mongod` from the PATH, on loopback, with a primary elected. */
export async function startMongodSet({ directory, hasTestCommands }: MongodOptions) {
  const ports = [await freePort(), await freePort(), await freePort()];
  const members: RunningProcess[] = [];
  try {
    for (const port of ports) members.push(await startMember(port, join(directory, String(port)), hasTestCommands));
    const hosts = ports.map((port) => `127.0.0.1:${port}`);
    await initiate(hosts);
    return { members, hosts: hosts.join(), parameters: `replicaSet=${setName}` };
  } catch (error) {
    for (const member of members) await member.end("SIGKILL");
    throw error;
  }
}

async function startMember(port: number, directory: string, hasTestCommands: boolean): Promise<RunningProcess> {
  await mkdir(directory, { recursive: true });
  return runProcess({
    name: `mongod ${port}`,
    command: "mongod",
    args: [
      ...["--replSet", setName, "--bind_ip", "127.0.0.1", "--port", String(port), "--dbpath", directory],
      ...["--wiredTigerCacheSizeGB", "0.25"],
      ...(hasTestCommands ? ["--setParameter", "enableTestCommands=1"] : []),
    ],
    isReady: (said) => said.includes("Waiting for connections"),
  });
}

async function initiate(hosts: readonly string[]): Promise<void> {
  const client = new MongoClient(`mongodb://${hosts[0]}/?directConnection=true`, { serverSelectionTimeoutMS: 5_000 });
  try {
    const members = hosts.map((host, _id) => ({ _id, host }));
    const config = { _id: setName, members, settings: { electionTimeoutMillis: 2_000, heartbeatIntervalMillis: 500 } };
    await client.db("admin").command({ replSetInitiate: config });
    for (const until = Date.now() + 30_000; ; await setTimeout(100)) {
      const { members } = await client.db("admin").command({ replSetGetStatus: 1 });
      const states: unknown[] = Array.isArray(members) ? members.map((member) => member.stateStr) : [];
      if (states.includes("PRIMARY") && states.filter((state) => state === "SECONDARY").length === 2) return;
      if (Date.now() > until) throw new Error(`the replica set elected no primary in time: ${states.join()}`);
    }
  } finally {
    await client.close();
  }
}
