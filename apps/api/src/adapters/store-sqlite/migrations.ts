/**
 * In order; `user_version` counts how many have run. A migration that was released is never changed, only followed.
 *
 * 1. `state` and `vault` hold the two parts of a meetup's record, a row per place (see place.ts): `entry` and `item` are
 *    empty where the place is not below them. Without rowid, a meetup's rows lie side by side in the order of their key.
 *    A deleted meetup keeps its row in `meetups` for ever, with `gone` set: the id is never used again (MS4).
 */
export const migrations: readonly string[] = [
  `CREATE TABLE meetups (
     number  INTEGER PRIMARY KEY,
     id      TEXT NOT NULL UNIQUE,
     epoch   TEXT NOT NULL,
     version INTEGER NOT NULL,
     gone    INTEGER NOT NULL DEFAULT 0
   ) STRICT;

   CREATE TABLE state (
     meetup INTEGER NOT NULL,
     field  TEXT NOT NULL,
     entry  TEXT NOT NULL,
     item   TEXT NOT NULL,
     json   TEXT NOT NULL,
     PRIMARY KEY (meetup, field, entry, item)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE vault (
     meetup INTEGER NOT NULL,
     field  TEXT NOT NULL,
     entry  TEXT NOT NULL,
     item   TEXT NOT NULL,
     json   TEXT NOT NULL,
     PRIMARY KEY (meetup, field, entry, item)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE creations (
     id      TEXT NOT NULL PRIMARY KEY,
     command TEXT NOT NULL,
     result  TEXT NOT NULL,
     meetup  TEXT NOT NULL,
     at      INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX creations_by_age ON creations (at);`,
];
