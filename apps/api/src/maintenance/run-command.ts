import { RecordTooLarge, StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core/shared";
import { StartupError } from "../lifecycle/startup-error.ts";
import { BackupUnusable } from "./backup-file.ts";
import type { MaintainedStore } from "./compose.ts";
import { openMaintainedStore } from "./compose.ts";

/** Runs `work` on the store of the environment and the file that the command line names; says in a line what came of it. */
export async function runCommand(
  name: string,
  work: (file: string, kept: MaintainedStore) => Promise<string>,
): Promise<void> {
  const [file, ...more] = process.argv.slice(2);
  try {
    if (file === undefined || more.length > 0) throw new StartupError([`usage: npm run ${name} -- <file>`]);
    const kept = await openMaintainedStore(process.env);
    try {
      console.log(await work(file, kept));
    } finally {
      await kept.archive.close();
    }
  } catch (error) {
    // What its owner can do something about, in plain lines; a fault of ours with its stack.
    console.error(isExpected(error) ? error.message : error);
    process.exitCode = 1;
  }
}

function isExpected(error: unknown): error is Error {
  const ours = [StartupError, BackupUnusable, RecordTooLarge, StoreUnavailable, StoreUnconfirmed, StorageFull];
  if (ours.some((kind) => error instanceof kind)) return true;
  // No such directory, no permission, no room.
  return error instanceof Error && "syscall" in error;
}
