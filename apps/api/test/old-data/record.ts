import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, runProcess, startMongo } from "@pintpoint/cluster";
import { mongoText, sqliteText } from "./dump.ts";
import { playMeetups, recordingText } from "./play-meetups.ts";

// README.md beside this file says how it is run.
const [, , checkout, kind, target] = process.argv;
if (checkout === undefined || target === undefined || (kind !== "sqlite" && kind !== "mongo"))
  throw new Error("usage: record.ts <checkout of the old program> sqlite|mongo <folder>");

const directory = mkdtempSync(join(tmpdir(), "pintpoint-record-"));
const mongo = kind === "mongo" ? await startMongo({ isDedicated: true }) : null;
// Links in calendars begin with the address of the tests' app.
const shared = { PUBLIC_URL: "https://pub.example", RATE_LIMIT_FACTOR: "1000" };
const env = mongo === null ? { DATA_DIR: join(directory, "data") } : { MONGODB_URI: mongo.uri };
const api = join(checkout, "apps/api/src");
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;

const program = await runProcess({
  name: "the old program",
  command: process.execPath,
  args: [join(api, "main.ts")],
  env: { ...env, ...shared, PORT: String(port), HOST: "127.0.0.1", SERVE_WEB: "false", METRICS_BIND: "off" },
  async isReady() {
    // 503 until the database has been reached.
    const response = await fetch(`${origin}/api/v1/meetups/${"x".repeat(24)}`).catch(() => null);
    return response?.status === 404;
  },
});
mkdirSync(target, { recursive: true });
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
