import type { DatabaseSync } from "node:sqlite";

/** Prepared once; each is used for the life of the database. */
export function prepareStatements(database: DatabaseSync) {
  const columns = "SELECT map, key, inner, value FROM entries WHERE meetup = ?";
  return {
    insertMeetup: database.prepare(
      "INSERT INTO meetups (id, epoch, version, meetup, vault) VALUES (?, ?, ?, ?, ?) RETURNING number",
    ),
    meetup: database.prepare("SELECT number, epoch, version, gone, meetup, vault FROM meetups WHERE id = ?"),
    updateMeetup: database.prepare("UPDATE meetups SET version = ?, meetup = ?, vault = ? WHERE number = ?"),
    bury: database.prepare("UPDATE meetups SET gone = 1, meetup = '{}', vault = '{}' WHERE number = ?"),
    dropEntries: database.prepare("DELETE FROM entries WHERE meetup = ?"),
    positions: database.prepare(
      "SELECT id, epoch, version, gone FROM meetups WHERE id IN (SELECT value FROM json_each(?))",
    ),

    allEntries: database.prepare(columns),
    mapEntries: database.prepare(`${columns} AND map = ?`),
    keyEntries: database.prepare(`${columns} AND map = ? AND key = ?`),
    entry: database.prepare(`${columns} AND map = ? AND key = ? AND inner = ?`),
    writeEntry: database.prepare(
      "INSERT OR REPLACE INTO entries (meetup, map, key, inner, value) VALUES (?, ?, ?, ?, ?)",
    ),
    dropEntry: database.prepare("DELETE FROM entries WHERE meetup = ? AND map = ? AND key = ? AND inner = ?"),

    creation: database.prepare("SELECT id, command, result, meetup, at FROM creations WHERE id = ?"),
    insertCreation: database.prepare("INSERT INTO creations (id, command, result, meetup, at) VALUES (?, ?, ?, ?, ?)"),
    forgetCreations: database.prepare("DELETE FROM creations WHERE at <= ?"),
  };
}

export type Statements = ReturnType<typeof prepareStatements>;
