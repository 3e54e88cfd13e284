import { aggregate } from "./aggregate.ts";
import { create, drop, dropDatabase, listCollections } from "./collections.ts";
import type { CommandHandler } from "./command-call.ts";
import { count } from "./count.ts";
import { remove } from "./delete.ts";
import { find } from "./find.ts";
import { findAndModify } from "./find-and-modify.ts";
import { getMore, killCursors } from "./get-more.ts";
import { hello } from "./hello.ts";
import { createIndexes, dropIndexes, listIndexes } from "./indexes.ts";
import { insert } from "./insert.ts";
import { endSessions } from "./sessions.ts";
import { update } from "./update.ts";

/** Every command that the fake replica set has. */
export const commandHandlers: Readonly<Record<string, CommandHandler>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: () => ({}),
  buildInfo: () => ({ version: "8.0.0", gitVersion: "stand-in" }),
  find,
  getMore,
  killCursors,
  count,
  aggregate,
  insert,
  update,
  delete: remove,
  findAndModify,
  createIndexes,
  dropIndexes,
  listIndexes,
  create,
  drop,
  dropDatabase,
  listCollections,
  endSessions,
};
