import { docsIn } from "../document/doc.ts";
import { aggregate } from "./aggregate.ts";
import { create, drop, dropDatabase, listCollections } from "./collections.ts";
import type { CommandHandler } from "./command-call.ts";
import { count, find } from "./find.ts";
import { findAndModify } from "./find-and-modify.ts";
import { getMore, killCursors } from "./get-more.ts";
import { hello } from "./hello.ts";
import { createIndexes, dropIndexes, listIndexes } from "./indexes.ts";
import { insert, remove, update } from "./insert-update-delete.ts";

/** Every command that the fake replica set has. */
export const commandHandlers: Readonly<Record<string, CommandHandler>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: () => ({}),
  buildInfo: () => ({ version: "8.0.0", gitVersion: "fake" }),
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
  endSessions({ body, retries }) {
    for (const lsid of docsIn(body.endSessions)) retries.forget(lsid);
    return {};
  },
};
