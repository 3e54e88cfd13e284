import type { DomainMigrations, Migration } from "../migrate.ts";
import { rewriteReceipts } from "./rewrite-receipts.ts";

const steps: readonly Migration[] = [
  {
    // MS7: of all creations with one receipt's id one takes place. A document without a receipt is not in the index.
    name: "a creation's receipt is unique",
    run: (db) =>
      db
        .collection("meetups")
        .createIndex(
          { "creation.id": 1 },
          { name: "creations", unique: true, partialFilterExpression: { "creation.id": { $exists: true } } },
        ),
  },
  {
    // CA4: meetups in the past are not scanned. A document without a span is not in the index.
    name: "what takes place soon is found",
    run: (db) =>
      db
        .collection("meetups")
        .createIndex(
          { "span.until": 1, "span.from": 1 },
          { name: "soon", partialFilterExpression: { "span.until": { $exists: true } } },
        ),
  },
  {
    // MS17: receipts held the answers themselves, with people's texts; now they hold ids and sealed tokens.
    name: "receipts keep no texts",
    run: rewriteReceipts,
  },
];

export const meetupMigrations: DomainMigrations = { domain: "meetups", steps, journal: "migrations" };
