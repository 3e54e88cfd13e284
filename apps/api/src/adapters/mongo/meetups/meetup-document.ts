import type { CreationReceipt, Meetup, MeetupId, MeetupRecord, Position, Span, Vault } from "@pintpoint/core/meetups";
import { spanOf } from "@pintpoint/core/meetups";
import type { Collection, Db } from "mongodb";
import type { BsonValue } from "../bson-json.ts";
import { BsonEncoder, decodeBson } from "../bson-json.ts";

/** What is kept of a receipt; `meetupId` is the document's `_id`. */
export type CreationField = Omit<CreationReceipt, "meetupId" | "result"> & {
  /** Absent once the meetup is deleted (MS17). */
  result?: string;
};

/**
 * One document a meetup, for ever: after a delete `_id`, `gone` and the creation's receipt stay (MS4, MS7). `meetup`
 * and `vault` as in core, without id and position; `span` says when it takes place (CA4); `strange`: some text is
 * stored as bytes (bson-json.ts).
 */
export interface MeetupDocument {
  _id: MeetupId;
  epoch?: string;
  version?: number;
  meetup?: { [field: string]: BsonValue };
  vault?: { [field: string]: BsonValue };
  span?: Span;
  strange?: true;
  creation?: CreationField;
  gone?: true;
}

export const meetupCollection = (db: Db): Collection<MeetupDocument> => db.collection<MeetupDocument>("meetups");

export function documentOf({ meetup, vault }: MeetupRecord, receipt?: CreationReceipt): MeetupDocument {
  const { id, epoch, version, ...state } = meetup;
  const encoder = new BsonEncoder();
  const span = spanOf(meetup);
  return {
    _id: String(id),
    epoch: String(epoch),
    version: Number(version),
    meetup: asMap(encoder.encode(state)),
    vault: asMap(encoder.encode(vault)),
    ...(span && { span }),
    ...(encoder.hasBinaryText && { strange: true }),
    ...(receipt && { creation: creationOf(receipt) }),
  };
}

export function creationOf({ id, command, result, at }: CreationReceipt): CreationField {
  return { id: String(id), command: String(command), result: String(result), at: Number(at) };
}

export function receiptOf(meetupId: MeetupId, { id, command, result = "null", at }: CreationField): CreationReceipt {
  return { id, command, result, meetupId, at };
}

/** Null: there never was one. */
export function recordOf(document: MeetupDocument | null): MeetupRecord | "gone" | null {
  if (document === null) return null;
  const position = positionOf(document);
  if (position === "gone") return "gone";
  const { _id: id, meetup, vault, strange } = document;
  const decoded = strange ? decodeBson({ meetup: meetup ?? {}, vault: vault ?? {} }) : { meetup, vault };
  const record: { meetup: Omit<Meetup, "id" | keyof Position>; vault: Vault } = Object(decoded);
  return { meetup: { ...record.meetup, id, ...position }, vault: record.vault };
}

export function positionOf({ _id, gone, epoch, version }: MeetupDocument): Position | "gone" {
  if (gone) return "gone";
  if (epoch === undefined || version === undefined)
    throw new TypeError(`the document of ${_id.length} letters is none of ours`);
  return { epoch, version };
}

function asMap(value: BsonValue): { [field: string]: BsonValue } {
  return Object(value);
}
