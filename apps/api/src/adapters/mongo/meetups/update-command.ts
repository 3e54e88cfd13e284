import type { Commit, Position } from "@pintpoint/core/meetups";
import type { Filter, UpdateFilter } from "mongodb";
import type { BsonValue } from "../bson-json.ts";
import { BsonEncoder } from "../bson-json.ts";
import type { MeetupDocument } from "./meetup-document.ts";
import type { PlainUpdate } from "./plain-update.ts";

export interface UpdateCommand {
  filter: Filter<MeetupDocument>;
  update: UpdateFilter<MeetupDocument>;
  /** The filter checks more than the position: no match may mean that a planned update is needed. */
  isGuarded: boolean;
}

/** What makes a tombstone of a document. */
export const tombstoneUpdate: UpdateFilter<MeetupDocument> = {
  $set: { gone: true },
  $unset: { epoch: "", version: "", meetup: "", vault: "", span: "", strange: "", "creation.result": "" },
};

/** Matches the meetup only where the commit was decided (MS8). A document that is gone has no position any more. */
function matchesPosition(id: string, at: Position): Filter<MeetupDocument> {
  return { _id: String(id), epoch: String(at.epoch), version: Number(at.version) };
}

/** One conditional write of both parts and the version. */
export function changeCommand(
  id: string,
  commit: Extract<Commit, { kind: "change" }>,
  parts: readonly PlainUpdate[],
): UpdateCommand {
  const encoder = new BsonEncoder();
  const set: { [place: string]: BsonValue } = { version: Number(commit.to) };
  const unset: { [place: string]: "" } = {};
  if (commit.span) set.span = { from: commit.span.from, until: commit.span.until };
  else if (commit.span === null) unset.span = "";
  const guards: { [place: string]: unknown } = {};
  for (const part of parts) {
    for (const [place, value] of part.set) set[place] = encoder.encode(value);
    for (const place of part.unset) unset[place] = "";
    for (const place of part.requiredMaps) guards[place] = { $type: "object", $not: { $type: "array" } };
  }
  if (encoder.hasBinaryText) set.strange = true;
  return {
    filter: { ...matchesPosition(id, commit.base), ...guards },
    update: { $set: set, ...(Object.keys(unset).length > 0 && { $unset: unset }) },
    isGuarded: Object.keys(guards).length > 0,
  };
}

/** Leaves the tombstone and the part of the creation's receipt that answers a retry (MS4, MS17). */
export function deleteCommand(id: string, at: Position): UpdateCommand {
  return {
    filter: matchesPosition(id, at),
    update: tombstoneUpdate,
    isGuarded: false,
  };
}
