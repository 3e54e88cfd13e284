import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BenchRun, describe, type Row, writeResults } from "./report.ts";
import { abuse } from "./scenarios/abuse.ts";
import { cachedGet } from "./scenarios/cached-get.ts";
import { clusterVotes } from "./scenarios/cluster-votes.ts";
import { crowdSize } from "./scenarios/crowd-size.ts";
import { fanOut } from "./scenarios/fan-out.ts";
import { frameWays } from "./scenarios/frame-ways.ts";
import { haproxyHop } from "./scenarios/haproxy-hop.ts";
import { idleMemory } from "./scenarios/idle-memory.ts";
import { justChanged } from "./scenarios/just-changed.ts";
import { nodes } from "./scenarios/nodes.ts";
import { storms } from "./scenarios/storms.ts";

const scenarios: Record<string, (run: BenchRun) => Promise<Row[]>> = {
  "fan-out": fanOut,
  storms,
  "cached-get": cachedGet,
  "idle-memory": idleMemory,
  "crowd-size": crowdSize,
  "cluster-votes": clusterVotes,
  nodes,
  "just-changed": justChanged,
  "haproxy-hop": haproxyHop,
  abuse,
  "frame-ways": frameWays,
};
/** It needs checkouts of several ways. */
const onlyByName = "frame-ways";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false } },
});
const chosen = positionals.length > 0 ? positionals : Object.keys(scenarios).filter((name) => name !== onlyByName);
const dataDir = mkdtempSync(join(tmpdir(), "pintpoint-bench-"));
const run: BenchRun = { dataDir, scale: (count) => (values.quick ? Math.max(1, Math.round(count / 10)) : count) };

console.log("| scenario | what | who | measured | goal |\n| --- | --- | --- | --- | --- |");
try {
  for (const name of chosen) {
    const scenario = scenarios[name];
    if (!scenario) throw new Error(`no scenario ${name}; there are ${Object.keys(scenarios).join(", ")}`);
    const rows = await scenario(run);
    for (const row of rows) console.log(describe(row));
    if (!values.quick) writeResults(`${name}.json`, rows);
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
