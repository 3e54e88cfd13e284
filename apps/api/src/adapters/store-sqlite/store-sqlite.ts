import type {
  Change,
  Commit,
  CreationReceipt,
  Identity,
  Json,
  MeetupId,
  MeetupRecord,
  MeetupStore,
  Position,
} from "@pintpoint/core";
import {
  addRows,
  changeRows,
  type EntryRow,
  meetupMaps,
  type RowRange,
  split,
  touchedBy,
  vaultMaps,
} from "./entry-rows.ts";
import { openDatabase } from "./open-database.ts";
import { storeError } from "./sqlite-error.ts";
import { prepareStatements, type Statements } from "./statements.ts";
import { TurnBatch } from "./turn-batch.ts";

const RECEIPT_LIFETIME = 24 * 60 * 60 * 1000;

type Document = { [key: string]: Json };

/** A row of `meetups`. */
interface MeetupRow {
  number: number;
  epoch: string;
  version: number;
  gone: number;
  meetup: string;
  vault: string;
}

/** Meetups in one SQLite file below `directory`. Throws DataDirectoryInUse when another process has it. */
export function createSqliteStore(directory: string): MeetupStore {
  const database = openDatabase(directory);
  const sql = prepareStatements(database);
  const batch = new TurnBatch(database);

  /** Reads are synchronous inside; the port is asynchronous, and so are its errors. */
  const read = async <T>(work: () => T): Promise<T> => {
    try {
      return work();
    } catch (error) {
      throw storeError(error);
    }
  };

  return {
    create: (record, receipt) => batch.write(() => create(sql, record, receipt)),
    commit: (id, commit) => batch.write(() => commitTo(sql, id, commit)),
    read: (id) => read(() => readRecord(sql, id)),
    identify: (id, bearer) => read(() => identifyBy(sql, id, bearer)),
    positions: (ids) => read(() => positionsOf(sql, ids)),
    close: async () => {
      batch.flush();
      if (database.isOpen) database.close();
    },
  };
}

// The statements name their columns; SQLite's STRICT tables keep their types.
const meetupRow = (sql: Statements, id: MeetupId): MeetupRow | undefined => sql.meetup.get(id) as MeetupRow | undefined;
const entryRows = (rows: unknown[]): EntryRow[] => rows as EntryRow[];

function create(
  sql: Statements,
  record: MeetupRecord,
  receipt: CreationReceipt | undefined,
): { kind: "created" } | { kind: "replayed"; receipt: CreationReceipt } {
  if (receipt) {
    sql.forgetCreations.run(receipt.at - RECEIPT_LIFETIME);
    const used = sql.creation.get(receipt.id) as
      | { id: string; command: string; result: string; meetup: string; at: number }
      | undefined;
    if (used) {
      const { id, command, result, meetup, at } = used;
      return { kind: "replayed", receipt: { id, command, result, meetupId: meetup, at } };
    }
    sql.insertCreation.run(receipt.id, receipt.command, receipt.result, receipt.meetupId, receipt.at);
  }
  const { id, epoch, version, ...state } = record.meetup;
  const meetup = split(asDocument(state));
  const vault = split(asDocument(record.vault));
  const inserted = sql.insertMeetup.get(
    id,
    epoch,
    version,
    JSON.stringify(meetup.fields),
    JSON.stringify(vault.fields),
  );
  for (const row of [...meetup.rows, ...vault.rows]) write(sql, Number(inserted?.["number"]), row);
  return { kind: "created" };
}

/** What JSON makes of it: a copy without undefined fields. */
const asDocument = (value: object): Document => JSON.parse(JSON.stringify(value));

const write = (sql: Statements, number: number, { map, key, inner, value }: EntryRow): void => {
  sql.writeEntry.run(number, map, key, inner, value);
};

function commitTo(sql: Statements, id: MeetupId, commit: Commit): "committed" | "conflict" | "gone" | "unknown" {
  const row = meetupRow(sql, id);
  if (!row) return "unknown";
  if (row.gone) return "gone";
  if (row.epoch !== commit.at.epoch || row.version !== commit.at.version) return "conflict";
  if (commit.kind === "delete") {
    sql.dropEntries.run(row.number);
    sql.bury.run(row.number);
    return "committed";
  }
  const meetup = commitDocument(sql, row.number, row.meetup, commit.meetup);
  const vault = commitDocument(sql, row.number, row.vault, commit.vault);
  sql.updateMeetup.run(commit.to, meetup, vault, row.number);
  return "committed";
}

/** Writes a change's rows and gives the fields as they are afterwards; reads only what the change touches. */
function commitDocument(sql: Statements, number: number, fields: string, change: Change): string {
  const touched = touchedBy(change);
  const rows = touched.ranges.flatMap((range) => rowsIn(sql, number, range));
  const after = changeRows({ rows, fields: touched.fields ? JSON.parse(fields) : {} }, change);
  for (const row of after.write) write(sql, number, row);
  for (const { map, key, inner } of after.remove) sql.dropEntry.run(number, map, key, inner);
  return touched.fields ? JSON.stringify(after.fields) : fields;
}

function rowsIn(sql: Statements, number: number, { map, key, inner }: RowRange): EntryRow[] {
  if (key === undefined) return entryRows(sql.mapEntries.all(number, map));
  if (inner === undefined) return entryRows(sql.keyEntries.all(number, map, key));
  return entryRows(sql.entry.all(number, map, key, inner));
}

function readRecord(sql: Statements, id: MeetupId): MeetupRecord | "gone" | null {
  const row = meetupRow(sql, id);
  if (!row) return null;
  if (row.gone) return "gone";
  const rows = entryRows(sql.allEntries.all(row.number));
  const isVault = ({ map }: EntryRow): boolean => vaultMaps.some((name) => name === map);
  const meetup = documentOf(
    row.meetup,
    meetupMaps,
    rows.filter((entry) => !isVault(entry)),
  );
  const vault = documentOf(row.vault, vaultMaps, rows.filter(isVault));
  const { epoch, version } = row;
  // What was written is what core made: the store keeps it, and does not judge it.
  const record: Document = { meetup: { id, version, epoch, ...meetup }, vault };
  return record as Document & MeetupRecord;
}

function documentOf(fields: string, maps: readonly string[], rows: EntryRow[]): Document {
  const document: Document = JSON.parse(fields);
  for (const map of maps) document[map] = {};
  addRows(document, rows);
  return document;
}

function identifyBy(sql: Statements, id: MeetupId, bearer: string): Identity | "gone" | null {
  const row = meetupRow(sql, id);
  if (!row) return null;
  if (row.gone) return "gone";
  if (JSON.parse(row.vault).organiser === bearer) return { kind: "organiser" };
  const [token] = entryRows(sql.entry.all(row.number, "tokens", bearer, ""));
  return token ? { kind: "participant", id: JSON.parse(token.value) } : null;
}

function positionsOf(sql: Statements, ids: readonly MeetupId[]): Map<MeetupId, Position | "gone"> {
  const found = new Map<MeetupId, Position | "gone">();
  for (const row of sql.positions.all(JSON.stringify(ids))) {
    const { id, epoch, version, gone } = row as Record<string, unknown> & MeetupRow & { id: string };
    found.set(id, gone ? "gone" : { epoch, version });
  }
  return found;
}
