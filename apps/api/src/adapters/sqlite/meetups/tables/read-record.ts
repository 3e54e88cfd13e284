import type { Meetup, MeetupId, MeetupRecord, Position, Vault } from "@pintpoint/core";
import { fieldsJson } from "./fields-json.ts";
import type { RowTable } from "./row-table.ts";

/** The record that a meetup's rows hold. */
export function readRecord(
  id: MeetupId,
  { number, epoch, version }: Position & { number: number },
  tables: { state: RowTable; vault: RowTable },
): MeetupRecord {
  // Last, so that they win over whatever a change has set.
  const position = JSON.stringify({ id, epoch, version }).slice(1, -1);
  const meetup: Meetup = JSON.parse(`{${fieldsJson(tables.state.rowsOf(number))},${position}}`);
  const vault: Vault = JSON.parse(`{${fieldsJson(tables.vault.rowsOf(number))}}`);
  return { meetup, vault };
}
