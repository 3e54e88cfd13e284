import { type Doc, docIn } from "../document/doc.ts";
import { Refusal } from "../document/refusal.ts";

/** What every command may carry and the stand-in may pass over without being wrong. */
const everywhere = ["lsid", "$db", "$readPreference", "$clusterTime", "readConcern", "writeConcern", "maxTimeMS"];
const also = ["txnNumber", "comment", "hint", "apiVersion", "apiStrict"];

/** Nothing that was asked for is silently left undone: an option that is not known is refused. */
export function refuseUnknown(doc: Doc, known: readonly string[]): void {
  const other = Object.keys(doc).find((name) => !known.includes(name));
  if (other !== undefined) throw new Refusal(40415, `the stand-in does not know the field '${other}'`);
}

/** As refuseUnknown, for a command itself. */
export function refuseUnknownOptions(body: Doc, known: readonly string[]): void {
  refuseUnknown(body, [...known, ...everywhere, ...also]);
  const { level, ...others } = docIn(body.readConcern);
  if (level === "snapshot" || Object.keys(others).length > 0) {
    throw new Refusal(9, "the stand-in has no snapshots and no cluster time");
  }
}
