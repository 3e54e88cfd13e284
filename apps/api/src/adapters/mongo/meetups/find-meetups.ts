import type { MeetupId, Position } from "@pintpoint/core/meetups";
import type { Collection } from "mongodb";
import type { ReadOptions } from "../mongo-access.ts";
import type { MeetupDocument } from "./meetup-document.ts";
import { positionOf } from "./meetup-document.ts";

export function findMeetup(
  meetups: Collection<MeetupDocument>,
  id: MeetupId,
  options: ReadOptions,
): Promise<MeetupDocument | null> {
  return meetups.findOne({ _id: String(id) }, options);
}

/** In one query and one answer, whatever their number. */
export async function findPositions(
  meetups: Collection<MeetupDocument>,
  ids: readonly MeetupId[],
  options: ReadOptions = {},
): Promise<Map<MeetupId, Position | "gone">> {
  const oneBatch = { projection: { epoch: 1, version: 1, gone: 1 }, batchSize: ids.length + 1 };
  const found = await meetups.find({ _id: { $in: ids.map(String) } }, { ...options, ...oneBatch }).toArray();
  return new Map(found.map((document) => [document._id, positionOf(document)]));
}
