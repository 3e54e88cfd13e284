import { CommandError } from "../document/command-error.ts";
import { type Doc, docIn } from "../document/doc.ts";

/** What every command may carry and the fake replica set may pass over without being wrong. */
const genericFields = ["lsid", "$db", "$readPreference", "$clusterTime", "readConcern", "writeConcern", "maxTimeMS"];
const writeFields = ["txnNumber", "comment", "hint", "apiVersion", "apiStrict"];

/** Refuses commands with an option that the fake does not implement. */
export function rejectUnknownFields(doc: Doc, known: readonly string[]): void {
  const other = Object.keys(doc).find((name) => !known.includes(name));
  if (other !== undefined) throw new CommandError(40415, `the fake replica set does not know the field '${other}'`);
}

/** As rejectUnknownFields, for a command itself. */
export function rejectUnknownOptions(body: Doc, known: readonly string[]): void {
  rejectUnknownFields(body, [...known, ...genericFields, ...writeFields]);
  const { level, ...others } = docIn(body.readConcern);
  if (level === "snapshot" || Object.keys(others).length > 0) {
    throw new CommandError(9, "the fake replica set has no snapshots and no cluster time");
  }
}
