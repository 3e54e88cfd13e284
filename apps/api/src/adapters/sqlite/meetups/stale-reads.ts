import type { DatabaseSync } from "node:sqlite";
import type { MeetupRecords, StaleReads, Vault } from "@pintpoint/core/meetups";
import { identifyAt, staleReadsOf } from "@pintpoint/core/meetups";
import type { TokenHash } from "@pintpoint/core/shared";
import { runOutsideTransaction } from "../run-outside-transaction.ts";
import type { MeetupTables } from "./tables/meetup-tables.ts";
import type { RowTable } from "./tables/row-table.ts";

/** SQLite has no replicas. Whose token it is is told by the rows of that token, however many people there are. */
export function createSqliteStaleReads(
  db: DatabaseSync,
  { meetups, vault }: MeetupTables,
  records: Pick<MeetupRecords, "read" | "positions">,
): StaleReads {
  return {
    ...staleReadsOf(records),
    identifyStale: async (id, tokenHash) =>
      runOutsideTransaction(db, "the store", () => {
        const meetupRow = meetups.find(id);
        if (meetupRow === undefined) return null;
        if (meetupRow.isGone) return "gone";
        return identifyAt(partialVault(vault, meetupRow.number, tokenHash), tokenHash, meetupRow);
      }),
  };
}

/** As much of the vault as it takes to tell whose token this is. */
function partialVault(vault: RowTable, number: number, tokenHash: TokenHash): Vault {
  const organiser = vault.get(number, { field: "organiser", entry: "", item: "" });
  const owner = tokenHash === "" ? undefined : vault.get(number, { field: "tokens", entry: tokenHash, item: "" });
  return {
    organiser: JSON.parse(organiser ?? '""'),
    tokens: owner === undefined ? {} : { [tokenHash]: JSON.parse(owner) },
    receipts: {},
  };
}
