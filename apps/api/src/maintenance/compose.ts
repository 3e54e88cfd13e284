import type { MeetupArchive } from "@pintpoint/core";
import { DataDirectoryInUse, DataDirectoryUnusable } from "../adapters/store-sqlite/data-directory.ts";
import { openSqliteArchive } from "../adapters/store-sqlite/sqlite-archive.ts";
import { StartProblem } from "../start-problem.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The store that the product would use with this environment, and what it caches outside of its processes. */
export interface Kept {
  /** For messages. */
  name: string;
  archive: MeetupArchive;
  emptyCache(): Promise<void>;
}

/** The only place of maintenance that knows the adapters. Throws StartProblem. */
export async function openKept({ MONGODB_URI = "", DATA_DIR = "" }: Environment): Promise<Kept> {
  // A cache in the process is gone with the process.
  const emptyCache = async (): Promise<void> => {};
  if (MONGODB_URI.trim() !== "") {
    const { openMongoArchive } = await import("../adapters/store-mongo/mongo-archive.ts");
    const archive = await openMongoArchive(MONGODB_URI).catch((error: Error) => {
      throw new StartProblem([`MONGODB_URI: ${error.message.replace(/^MONGODB_URI: /, "")}`], error);
    });
    return { name: "the database of MONGODB_URI", archive, emptyCache };
  }
  const directory = DATA_DIR.trim() === "" ? "./data" : DATA_DIR;
  return { name: `the data directory ${directory}`, archive: openDirectory(directory), emptyCache };
}

function openDirectory(directory: string): MeetupArchive {
  try {
    return openSqliteArchive(directory);
  } catch (error) {
    if (error instanceof DataDirectoryInUse)
      throw new StartProblem([error.message, "While Pintpoint runs, its data is locked: stop it first."], error);
    if (error instanceof DataDirectoryUnusable) throw new StartProblem([error.message], error);
    throw error;
  }
}
