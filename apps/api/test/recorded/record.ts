import { readFileSync } from "node:fs";
import { replaySession } from "./replay-session.ts";

// `node apps/api/test/recorded/record.ts <origin> <steps> > apps/api/test/recorded/session-<commit>.json`, where the server
// at that address runs the code whose clients must go on working.
const [, , origin, steps] = process.argv;
if (origin === undefined || steps === undefined) throw new Error("usage: record.ts <origin> <file of steps>");
console.log(JSON.stringify(await replaySession(origin, JSON.parse(readFileSync(steps, "utf8"))), null, 2));
