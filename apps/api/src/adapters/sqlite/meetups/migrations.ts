import type { DomainMigrations, Migration } from "../migrate.ts";

/**
 * 1. `state` and `vault` hold the two parts of a meetup's record, a row per path (see row-key.ts): `entry` and `item` are
 *    empty where the place is not below them. Without rowid, a meetup's rows lie side by side in the order of their key.
 *    A deleted meetup keeps its row in `meetups` for ever, with `gone` set: the id is never used again (MS4).
 * 2. `begins` and `ends` say when a meetup takes place (CA4); both empty: never, or it is gone. The index leads with the
 *    end, so that what is over, which only grows, is not looked at. Of what is there already a whole day is taken to be
 *    that day anywhere on earth: SQL knows no time zones, and the next change of a slot says it exactly.
 * 3. Receipts held the answers themselves, with people's texts; now they hold ids and sealed tokens (MS17), and one of a
 *    deleted meetup holds nothing.
 * 4. What was deleted before `secure_delete` was on is in free pages still: the file is written anew, once.
 */
const steps: readonly Migration[] = [
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

  `ALTER TABLE meetups ADD COLUMN begins TEXT;
   ALTER TABLE meetups ADD COLUMN ends TEXT;

   UPDATE meetups SET (begins, ends) = (
     SELECT
       min(coalesce(json ->> 'start', strftime('%Y-%m-%dT%H:%M:%SZ', json ->> 'date', '-14 hours'))),
       max(coalesce(json ->> 'end', strftime('%Y-%m-%dT%H:%M:%SZ', json ->> 'date', '+36 hours')))
     FROM state
     WHERE meetup = number AND field = 'slots' AND entry <> '' AND json ->> 'pending' IS NULL AND entry = coalesce(
       (SELECT json ->> 'slotId' FROM state WHERE meetup = number AND field = 'decision' AND entry = '' AND item = ''),
       entry
     )
   ) WHERE gone = 0;

   CREATE INDEX meetups_by_end ON meetups (ends, begins) WHERE ends IS NOT NULL;`,

  `CREATE INDEX creations_by_meetup ON creations (meetup);

   UPDATE creations SET result = 'null' WHERE meetup IN (SELECT id FROM meetups WHERE gone = 1);

   UPDATE creations SET result = json_patch('{}', json_object(
     'organiserToken', result ->> 'organiserToken',
     'participantId', (SELECT key FROM json_each(result, '$.meetup.participants') LIMIT 1),
     'participantToken', result ->> 'participantToken'
   )) WHERE json_type(result, '$.meetup') = 'object';

   UPDATE vault SET json = json_set(json, '$.result', json(CASE json_type(json, '$.result')
     WHEN 'object' THEN json_patch('{}', json_object(
       'id', coalesce(json ->> '$.result.participant.id', json ->> '$.result.id'),
       'token', json ->> '$.result.token'
     ))
     ELSE 'null'
   END)) WHERE field = 'receipts' AND item <> '';`,

  { alone: "VACUUM" },
];

export const meetupMigrations: DomainMigrations = { domain: "meetups", steps, formatIn: "user_version" };
