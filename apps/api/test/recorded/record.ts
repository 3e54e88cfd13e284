import { replaySession } from "./replay-session.ts";
import { steps } from "./steps.ts";

// `node apps/api/test/recorded/record.ts http://127.0.0.1:3000 > apps/api/test/recorded/session-8167717.json`, where the
// server at that address runs the code whose clients must go on working.
const [, , origin] = process.argv;
if (origin === undefined) throw new Error("usage: record.ts <origin>");
console.log(JSON.stringify(await replaySession(origin, steps), null, 2));
