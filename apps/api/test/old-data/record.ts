import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProcess, startMongo } from "@pintpoint/cluster";
import { mongoText, sqliteText } from "./dump.ts";
import { playMeetups, recordingText } from "./play-meetups.ts";

// README.md beside this file says how it is run.
const [, , checkout, kind, target] = process.argv;
if (checkout === undefined || target === undefined || (kind !== "sqlite" && kind !== "mongo"))
  throw new Error("usage: record.ts <checkout of the old program> sqlite|mongo <folder>");

const directory = mkdtempSync(join(tmpdir(), "pintpoint-record-"));
const mongo = kind === "mongo" ? await startMongo({ isDedicated: true }) : null;
const env = mongo === null ? { DATA_DIR: join(directory, "data") } : { MONGODB_URI: mongo.uri };
const api = join(checkout, "apps/api/src");
const started = /http:\/\/127\.0\.0\.1:\d+/;

const program = await runProcess({
  name: "the old program",
  command: process.execPath,
  args: [join(api, "main.ts")],
  env: { ...env, PORT: "0", HOST: "127.0.0.1", SERVE_WEB: "false", METRICS_BIND: "off", RATE_LIMIT_FACTOR: "1000" },
  async isReady(said) {
    const [origin] = started.exec(said) ?? [];
    // 503 until the database has been reached.
    return origin !== undefined && (await fetch(`${origin}/api/v1/meetups/${"x".repeat(24)}`)).status === 404;
  },
});
mkdirSync(target, { recursive: true });
const origin = started.exec(program.output)?.[0] ?? "";
writeFileSync(join(target, `${kind}.answers`), recordingText(await playMeetups(origin)));
await program.end("SIGTERM");

const backup = join(directory, "backup");
const maintenance = [join(api, "maintenance/backup-command.ts"), backup];
const { status, stderr } = spawnSync(process.execPath, maintenance, {
  env: { ...process.env, ...env },
  encoding: "utf8",
});
if (status !== 0) throw new Error(stderr);
writeFileSync(join(target, `${kind}.backup`), readFileSync(backup));
if (mongo === null) writeFileSync(join(target, "sqlite.sql"), sqliteText(join(directory, "data/pintpoint.sqlite")));
else writeFileSync(join(target, "mongo.dump"), await mongoText(mongo.uri));
await mongo?.end();
rmSync(directory, { recursive: true });
