import { writeSync } from "node:fs";
import type { MeetupStore } from "@pintpoint/core";
import { openSqliteStore } from "../../src/adapters/sqlite/meetups/meetup-store.ts";

// Commits to the meetups that it is given until it is killed, each in its own loop, and prints a line for each commit
// that was acknowledged. With `eager` it prints the line before: the control of the test.
const [directory = "", how = "", ...ids] = process.argv.slice(2);

const say = (line: string): void => void writeSync(1, `${line}\n`);

async function commitForEver(store: MeetupStore, id: string): Promise<void> {
  for (;;) {
    const at = (await store.records.positions([id])).get(id);
    if (at === undefined || at === "gone") throw new Error(`${id} is not there`);
    const to = at.version + 1;
    const receipt = { command: "hash", version: to, at: "2026-12-01T11:00:00Z", result: null };
    const committing = store.records.commit(id, {
      kind: "change",
      base: at,
      to,
      meetup: { set: { title: `v${to}`, [`votes.p_${to}.s_1`]: "yes", [`queue.v_1.p_${to}`]: to }, unset: [] },
      vault: { set: { [`receipts.others.r${to}`]: receipt }, unset: [] },
    });
    if (how === "eager") say(`${id} ${to}`);
    const outcome = await committing;
    if (outcome !== "committed") throw new Error(`${id} ${to}: ${outcome}`);
    if (how !== "eager") say(`${id} ${to}`);
  }
}

try {
  const store = openSqliteStore(directory);
  await Promise.all(ids.map((id) => commitForEver(store, id)));
} catch (error) {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
}
