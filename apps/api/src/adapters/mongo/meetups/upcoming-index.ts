import type { UpcomingIndex } from "@pintpoint/core/meetups";
import type { Collection } from "mongodb";
import type { MongoAccess } from "../mongo-access.ts";
import type { MeetupDocument } from "./meetup-document.ts";

export function createMongoUpcomingIndex(access: MongoAccess, meetups: Collection<MeetupDocument>): UpcomingIndex {
  return {
    async upcoming({ from, until }, most) {
      // MongoDB takes a limit of 0 for no limit.
      if (most === 0) return [];
      const filter = { "span.until": { $gte: String(from) }, "span.from": { $lte: String(until) } };
      const { answer } = await access.readHedged(async (options) => {
        const found = meetups.find(filter, { ...options, projection: { _id: 1 } });
        return (await found.sort({ "span.from": 1 }).limit(most).toArray()).map(({ _id }) => _id);
      });
      return answer;
    },
  };
}
