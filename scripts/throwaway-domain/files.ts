/**
 * Notes that anybody may write and wait for: as little of a domain as there is, and every part that one has. The texts of
 * its files, by their paths: real files would be part of the product. A new domain begins with copies of these.
 */
export const added: Readonly<Record<string, string>> = {
  // What it is, and its port. A port has at most six methods.
  "packages/core/src/notes/index.ts": `
export interface Note {
  id: string;
  text: string;
}

/** Rejects with StoreUnavailable. */
export interface NoteStore {
  /** Replaces the note of this id. */
  put(note: Note): Promise<void>;
  find(id: string): Promise<Note | null>;
}
`,

  // The wire: routes and events as schemas.
  "packages/contract/src/notes/index.ts": `
import { z } from "zod";

const id = z.string().regex(/^[a-z]{1,20}$/);
const text = z.string().min(1).max(500);
// The names of all domains' schemas stand side by side in OpenAPI: another one is called Note.
const note = z.object({ id, text }).meta({ id: "StoredNote" });
const params = z.object({ id });

export const noteRoutes = {
  putNote: {
    method: "PUT",
    path: "/notes/:id",
    summary: "Write a note, and tell those who wait for it",
    params,
    body: z.strictObject({ text }),
    success: { status: 200, body: note },
    codes: ["write_unavailable"],
  },
  getNote: {
    method: "GET",
    path: "/notes/:id",
    summary: "Read a note",
    params,
    success: { status: 200, body: note },
    codes: ["not_found", "read_unavailable"],
  },
  nextNote: {
    method: "GET",
    path: "/notes/:id/next",
    summary: "Wait until the note is written again",
    params,
    success: { status: 200, body: note },
    codes: ["not_found"],
  },
} as const;

export const noteEvents = { "notes:put": z.strictObject({ id, text }) } as const;
`,

  // What registers it: the one file that app.ts imports.
  "apps/api/src/notes/module.ts": `
import { noteEvents } from "@pintpoint/contract/notes";
import type { NoteStore } from "@pintpoint/core/notes";
import type { Module, ModuleServices } from "../lifecycle/module.ts";
import { doneResult } from "../sockets/event-result.ts";
import { socketEvent } from "../sockets/socket-event.ts";
import { createNotes } from "./notes.ts";
import { noteRoutes } from "./routes.ts";

export function createNotesModule(store: NoteStore, { fanout }: ModuleServices): Module {
  const notes = createNotes(store, fanout);
  return {
    name: "notes",
    routes: (app) => noteRoutes(app, notes),
    socketEvents: {
      "notes:put": socketEvent(noteEvents["notes:put"], async (_session, note) => {
        await notes.put(note);
        return doneResult();
      }),
    },
  };
}
`,

  // What it does, over its ports.
  "apps/api/src/notes/notes.ts": `
import type { Fanout } from "@pintpoint/core/shared";
import type { Note, NoteStore } from "@pintpoint/core/notes";

export interface Notes {
  put(note: Note): Promise<void>;
  find(id: string): Promise<Note | null>;
  /** The note as it is written next, on any node; null when it is not within that many milliseconds. */
  next(id: string, ms: number): Promise<Note | null>;
}

/** A topic begins with the domain's name. */
const topicOf = (id: string): string => \`notes:\${id}\`;

export function createNotes(store: NoteStore, fanout: Pick<Fanout, "publish" | "subscribe">): Notes {
  return {
    async put(note) {
      await store.put(note);
      await fanout.publish(topicOf(note.id), new TextEncoder().encode(JSON.stringify(note)));
    },
    find: (id) => store.find(id),
    async next(id, ms) {
      const written = Promise.withResolvers<Note | null>();
      const timer = setTimeout(() => written.resolve(null), ms);
      const unsubscribe = fanout.subscribe(topicOf(id), (message) =>
        written.resolve(JSON.parse(new TextDecoder().decode(message))),
      );
      try {
        return await written.promise;
      } finally {
        unsubscribe();
        clearTimeout(timer);
      }
    },
  };
}
`,

  "apps/api/src/notes/routes.ts": `
import { problemOf } from "@pintpoint/contract/problems";
import { noteRoutes as routes } from "@pintpoint/contract/notes";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { describeResponses } from "../http/describe-responses.ts";
import { sendProblem } from "../http/send-problem.ts";
import type { Notes } from "./notes.ts";

const maxWaitMs = 20_000;

export const noteRoutes: FastifyPluginAsyncZod<Notes> = async (app, notes) => {
  const { putNote, getNote, nextNote } = routes;
  app.route({
    method: putNote.method,
    url: putNote.path,
    schema: { ...describeResponses("putNote", putNote), params: putNote.params, body: putNote.body },
    async handler({ params, body }, reply) {
      const note = { ...params, ...body };
      await notes.put(note);
      return reply.send(note);
    },
  });
  app.route({
    method: getNote.method,
    url: getNote.path,
    schema: { ...describeResponses("getNote", getNote), params: getNote.params },
    async handler({ params }, reply) {
      const note = await notes.find(params.id);
      return note === null ? sendProblem(reply, problemOf("not_found")) : reply.send(note);
    },
  });
  app.route({
    method: nextNote.method,
    url: nextNote.path,
    schema: { ...describeResponses("nextNote", nextNote), params: nextNote.params },
    async handler({ params }, reply) {
      const note = await notes.next(params.id, maxWaitMs);
      return note === null ? sendProblem(reply, problemOf("not_found")) : reply.send(note);
    },
  });
};
`,

  // Its tables, and how many of them there are by now.
  "apps/api/src/adapters/sqlite/notes/migrations.ts": `
import type { DomainMigrations } from "../migrate.ts";

export const noteMigrations: DomainMigrations = {
  domain: "notes",
  steps: ["CREATE TABLE notes (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT"],
};
`,

  "apps/api/src/adapters/sqlite/notes/note-store.ts": `
import type { NoteStore } from "@pintpoint/core/notes";
import type { SqliteConnection } from "../sqlite-connection.ts";

export function createSqliteNotes({ db, transaction, logTruncation }: SqliteConnection): NoteStore {
  const insert = db.prepare("INSERT OR REPLACE INTO notes (id, text) VALUES (?, ?)");
  const select = db.prepare("SELECT text FROM notes WHERE id = ?");
  return {
    async put({ id, text }) {
      await transaction.submit(() => insert.run(id, text));
      logTruncation.schedule();
    },
    async find(id) {
      const row = select.get(id);
      return row === undefined ? null : { id, text: String(row.text) };
    },
  };
}
`,

  // In MongoDB a domain has collections of its own, and a journal of its migrations.
  "apps/api/src/adapters/mongo/notes/migrations.ts": `
import type { DomainMigrations } from "../migrate.ts";

export const noteMigrations: DomainMigrations = {
  domain: "notes",
  steps: [{ name: "notes are found by their text", run: (db) => db.collection("notes").createIndex({ text: 1 }) }],
};
`,

  "apps/api/src/adapters/mongo/notes/note-store.ts": `
import type { NoteStore } from "@pintpoint/core/notes";
import type { MongoDatabase } from "../open-mongo.ts";

export function createMongoNotes({ db, access }: Pick<MongoDatabase, "db" | "access">): NoteStore {
  const notes = db.collection<{ _id: string; text: string }>("notes");
  return {
    put: ({ id, text }) =>
      access.write(async ({ comment }) => {
        await notes.replaceOne({ _id: String(id) }, { text: String(text) }, { upsert: true, comment });
      }),
    async find(id) {
      const found = await access.readPrimary((options) => notes.findOne({ _id: String(id) }, options));
      return found === null ? null : { id, text: found.text };
    },
  };
}
`,
};

export interface Edit {
  /** Stands in the file once. */
  find: string;
  replace: string;
}

/** In these two files, and in no other one of the repository. */
export const edited: Readonly<Record<"apps/api/src/app.ts" | "apps/api/src/compose.ts", readonly Edit[]>> = {
  "apps/api/src/app.ts": [
    {
      find: 'import { createMeetupsModule } from "./meetups/module.ts";\n',
      replace:
        'import { createMeetupsModule } from "./meetups/module.ts";\nimport type { NoteStore } from "@pintpoint/core/notes";\nimport { createNotesModule } from "./notes/module.ts";\n',
    },
    // Optional: an app of a test has the domains that the test is about.
    { find: "  store: MeetupStore;\n", replace: "  store: MeetupStore;\n  notes?: NoteStore;\n" },
    {
      find: "  const modules: readonly Module[] = [",
      replace:
        "  const modules: readonly Module[] = [\n    ...(deps.notes ? [createNotesModule(deps.notes, services)] : []),\n    ",
    },
  ],
  "apps/api/src/compose.ts": [
    {
      find: 'import { buildApp } from "./app.ts";\n',
      replace:
        'import { buildApp } from "./app.ts";\nimport type { NoteStore } from "@pintpoint/core/notes";\nimport { noteMigrations as mongoNoteMigrations } from "./adapters/mongo/notes/migrations.ts";\nimport { createMongoNotes } from "./adapters/mongo/notes/note-store.ts";\nimport { noteMigrations } from "./adapters/sqlite/notes/migrations.ts";\nimport { createSqliteNotes } from "./adapters/sqlite/notes/note-store.ts";\n',
    },
    { find: "  meetups: MeetupStore;\n", replace: "  meetups: MeetupStore;\n  notes: NoteStore;\n" },
    { find: "    store: stores.meetups,\n", replace: "    store: stores.meetups,\n    notes: stores.notes,\n" },
    { find: "(directory, [meetupMigrations]);\n", replace: "(directory, [meetupMigrations, noteMigrations]);\n" },
    { find: "(options, [meetupMigrations]);\n", replace: "(options, [meetupMigrations, mongoNoteMigrations]);\n" },
    {
      find: "return { meetups: createSqliteStore(connection) };\n",
      replace: "return { meetups: createSqliteStore(connection), notes: createSqliteNotes(connection) };\n",
    },
    {
      find: "return { meetups: createMongoStore(database) };\n",
      replace: "return { meetups: createMongoStore(database), notes: createMongoNotes(database) };\n",
    },
  ],
};
