import { MeetupTooLarge, StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core";
import { StartProblem } from "../start-problem.ts";
import { BackupUnusable } from "./backup-file.ts";
import type { Kept } from "./compose.ts";
import { openKept } from "./compose.ts";

/** Runs `work` on the store of the environment and the file that the command line names; says in a line what came of it. */
export async function command(name: string, work: (file: string, kept: Kept) => Promise<string>): Promise<void> {
  const [file, ...more] = process.argv.slice(2);
  try {
    if (file === undefined || more.length > 0) throw new StartProblem([`usage: npm run ${name} -- <file>`]);
    const kept = await openKept(process.env);
    try {
      console.log(await work(file, kept));
    } finally {
      await kept.archive.close();
    }
  } catch (error) {
    // What its owner can do something about, in plain lines; a fault of ours with its stack.
    console.error(isPlain(error) ? error.message : error);
    process.exitCode = 1;
  }
}

function isPlain(error: unknown): error is Error {
  const ours = [StartProblem, BackupUnusable, MeetupTooLarge, StoreUnavailable, StoreUnconfirmed, StorageFull];
  if (ours.some((kind) => error instanceof kind)) return true;
  // No such directory, no permission, no room.
  return error instanceof Error && "syscall" in error;
}
