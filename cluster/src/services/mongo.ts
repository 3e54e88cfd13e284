import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MongoKind } from "./mongo-kind.ts";
import { dedicatedMongoKind, mongoKind } from "./mongo-kind.ts";
import { startMongodSet } from "./mongod-set.ts";
import type { RunningProcess } from "./running-process.ts";
import { startSecantus } from "./secantus.ts";

export interface MongoOptions {
  /** Processes of its own, whatever MONGODB_URI says: for tests that hurt the server. */
  isDedicated?: boolean;
  /** Lets a test arm fail points; only where the processes are its own. */
  hasTestCommands?: boolean;
  /** Where the data lies, and stays; absent: in a temporary directory that goes with `end`. */
  directory?: string;
}

/** A MongoDB replica set that the kit has started, or was given. */
export interface Mongo {
  readonly kind: MongoKind;
  /** Of a database that nobody else has. */
  readonly uri: string;
  /** Of another such database each time. */
  freshUri(): string;
  /** Of the database with this name. */
  uriOf(database: string): string;
  /** Its members; none where it is the one of MONGODB_URI. */
  readonly members: readonly RunningProcess[];
  end(): Promise<void>;
}

/** Which one: see MongoKind. */
export async function startMongo(options: MongoOptions = {}): Promise<Mongo> {
  const kind = options.isDedicated ? dedicatedMongoKind() : mongoKind();
  if (kind === "uri") return mongoOf(kind, [], (database) => withDatabase(process.env.MONGODB_URI ?? "", database));

  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), "pintpoint-mongo-")));
  const hasTestCommands = options.hasTestCommands ?? false;
  const { members, hosts, parameters } = await startMembers(kind, { directory, hasTestCommands });
  const uriOf = (database: string): string => `mongodb://${hosts}/${database}?${parameters}`;
  return mongoOf(kind, members, uriOf, async () => {
    for (const member of members) await member.end("SIGKILL");
    if (options.directory === undefined) await rm(directory, { recursive: true, force: true });
  });
}

async function startMembers(kind: "mongod" | "secantus", options: { directory: string; hasTestCommands: boolean }) {
  if (kind === "mongod") return startMongodSet(options);
  const { process, ...where } = await startSecantus(options);
  return { members: [process], ...where };
}

function mongoOf(
  kind: MongoKind,
  members: readonly RunningProcess[],
  uriOf: (database: string) => string,
  end: () => Promise<void> = async () => {},
): Mongo {
  const freshUri = (): string => uriOf(`pintpoint_${randomBytes(6).toString("hex")}`);
  return { kind, uri: freshUri(), freshUri, uriOf, members, end };
}

/** The same servers and parameters, another database. */
function withDatabase(uri: string, database: string): string {
  const [, servers, parameters = ""] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  if (servers === undefined) throw new Error("MONGODB_URI must begin with mongodb:// or mongodb+srv://");
  return `${servers}/${database}${parameters}`;
}
