import type { DatabaseSync } from "node:sqlite";
import type { Meetup, MeetupId, MeetupRecord, Position, Vault } from "@pintpoint/core/meetups";
import { CreationTable } from "./creation-table.ts";
import { fieldsJson } from "./fields-json.ts";
import { MeetupTable } from "./meetup-table.ts";
import { stateRowDepths, vaultRowDepths } from "./row-key.ts";
import { RowTable } from "./row-table.ts";
import { RowWriter } from "./row-writer.ts";

/** All tables of the meetups, and what is done to several of them. A meetup is named by its number. */
export class MeetupTables {
  readonly meetups: MeetupTable;
  readonly creations: CreationTable;
  readonly state: RowTable;
  readonly vault: RowTable;

  constructor(db: DatabaseSync) {
    this.meetups = new MeetupTable(db);
    this.creations = new CreationTable(db);
    this.state = new RowTable(db, "state");
    this.vault = new RowTable(db, "vault");
  }

  /** The record that the rows hold. */
  readRecord(id: MeetupId, { number, epoch, version }: Position & { number: number }): MeetupRecord {
    // Last, so that they win over whatever a change has set.
    const position = JSON.stringify({ id, epoch, version }).slice(1, -1);
    const meetup: Meetup = JSON.parse(`{${fieldsJson(this.state.rowsOf(number))},${position}}`);
    const vault: Vault = JSON.parse(`{${fieldsJson(this.vault.rowsOf(number))}}`);
    return { meetup, vault };
  }

  /** The rows of a record, where there are none yet. Its id and position are the meetup's own row. */
  createRows(number: number, { meetup, vault }: MeetupRecord): void {
    const { id, epoch, version, ...fields } = meetup;
    this.stateWriter(number).create(fields);
    this.vaultWriter(number).create(vault);
  }

  removeRows(number: number): void {
    this.state.removeAll(number);
    this.vault.removeAll(number);
  }

  /** Leaves the tombstone, and the creation's receipt without content. */
  delete(id: MeetupId, number: number): void {
    this.removeRows(number);
    this.meetups.markGone(number);
    this.creations.clearResult(id);
  }

  stateWriter(number: number): RowWriter {
    return new RowWriter(this.state, stateRowDepths, number);
  }

  vaultWriter(number: number): RowWriter {
    return new RowWriter(this.vault, vaultRowDepths, number);
  }
}
