import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { secantusVersion } from "./secantus-environment.ts";

/** Which MongoDB a run uses: the one of MONGODB_URI, three `mongod` from the PATH, or SecantusDB, in this order. */
export type MongoKind = "uri" | "mongod" | "secantus";

export function mongoKind(): MongoKind {
  if (process.env.MONGODB_URI) return "uri";
  return dedicatedMongoKind();
}

/** As above for tests that inject faults: never `MONGODB_URI`, which may hold data. */
export function dedicatedMongoKind(): Exclude<MongoKind, "uri"> {
  return isOnPath("mongod") ? "mongod" : "secantus";
}

/** What a run says of it. */
export function describeMongo(kind: MongoKind): string {
  const names = {
    uri: "the one of MONGODB_URI",
    mongod: "mongod from the PATH, a replica set of three",
    secantus: `SecantusDB ${secantusVersion}, one node (no mongod on the PATH, no MONGODB_URI)`,
  };
  return names[kind];
}

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, command), constants.X_OK);
      return directory !== "";
    } catch {
      return false;
    }
  });
}
