import type { DatabaseSync } from "node:sqlite";

/** Numbered from 1; a database that has run the first n has `user_version` n. Never edit one that has been released. */
const migrations: readonly string[] = [
  `
  CREATE TABLE meetups (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    epoch   TEXT NOT NULL,
    version INTEGER NOT NULL,
    gone    INTEGER NOT NULL DEFAULT 0,
    -- JSON of what is not a map of its own: title, settings, decision, …
    meetup  TEXT NOT NULL,
    vault   TEXT NOT NULL
  ) STRICT;

  -- One row a map entry, so that a vote writes one row however many people there are.
  CREATE TABLE entries (
    meetup INTEGER NOT NULL REFERENCES meetups (number),
    map    TEXT NOT NULL,
    key    TEXT NOT NULL,
    -- The second key of maps of maps, else empty.
    inner  TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (meetup, map, key, inner)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE creations (
    id      TEXT PRIMARY KEY,
    command TEXT NOT NULL,
    result  TEXT NOT NULL,
    meetup  TEXT NOT NULL,
    at      INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX creations_by_age ON creations (at);
  `,
];

/** Brings a database to the newest schema; each step is atomic and is run once. Throws on a database from the future. */
export function migrate(database: DatabaseSync): void {
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > migrations.length) {
    throw new Error(
      `the data were written by a newer Pintpoint (schema ${version}, this one knows ${migrations.length})`,
    );
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}
