import { MeetupIdUsed } from "@pintpoint/core";
import { venueId } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { StoreFixture } from "./store-fixture.ts";
import { recordOf } from "./store-fixture.ts";

const unusualText =
  '🍺 \'x\'; DROP TABLE meetups; -- "q" \\ % _ <b>&amp; {"a":[1]} %s $x é é \u202e\u2028\ud800 line\nbreak\ttab';

export function describeCreation(fixture: StoreFixture): void {
  describe("creating", () => {
    it("[MS2] keeps what was given, at version 1", async () => {
      const id = freshId();
      expect(await fixture.records.create(sampleRecord(id))).toEqual({ kind: "created" });
      expect(await fixture.records.read(id)).toEqual(sampleRecord(id));
    });

    it("keeps a meetup with nothing in it", async () => {
      const { meetup, vault } = sampleRecord(freshId());
      const bare = {
        ...meetup,
        slots: {},
        venues: {},
        participants: {},
        votes: {},
        queue: {},
        reconfirm: {},
        comments: {},
      };
      const record = { meetup: bare, vault: { ...vault, tokens: {}, receipts: {} } };
      await fixture.records.create(record);
      expect(await fixture.records.read(meetup.id)).toEqual(record);
    });

    it("keeps texts as they are: emoji, quotes, markup, JSON, half a surrogate pair", async () => {
      const record = sampleRecord(freshId());
      Object.assign(record.meetup, { title: unusualText, description: unusualText.repeat(20), activity: "" });
      record.meetup.venues[venueId(2)] = {
        id: venueId(2),
        name: unusualText,
        note: unusualText,
        url: "https://x.test/?a='%22\"",
      };
      const { id } = record.meetup;
      await fixture.records.create(structuredClone(record));
      expect(await fixture.records.read(id)).toEqual(record);
      const change = {
        set: { title: `${unusualText}!`, [`venues.${venueId(2)}.name`]: unusualText + unusualText },
        unset: [],
      };
      await fixture.records.commit(id, {
        kind: "change",
        base: record.meetup,
        to: 2,
        meetup: change,
        vault: { set: {}, unset: [] },
      });
      const { meetup } = await recordOf(fixture.records, id);
      expect([meetup.title, meetup.venues[venueId(2)]?.name]).toEqual([`${unusualText}!`, unusualText + unusualText]);
    });

    it("keeps a meetup of 10,000 people", { timeout: 60_000 }, async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id, 10_000));
      expect(await fixture.records.read(id)).toEqual(sampleRecord(id, 10_000));
    });

    it("[MS4] refuses an id that is in use, and writes nothing", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      await expect(fixture.records.create(sampleRecord(id, 1))).rejects.toThrow(MeetupIdUsed);
      expect(await fixture.records.read(id)).toEqual(sampleRecord(id));
    });

    it("what the caller was given and what it gave are copies", async () => {
      const id = freshId();
      const given = sampleRecord(id);
      await fixture.records.create(given);
      given.meetup.title = "changed afterwards";
      given.meetup.votes = {};
      const first = await recordOf(fixture.records, id);
      first.meetup.slots = {};
      first.meetup.settings.blind = true;
      first.vault.tokens = {};
      expect(await fixture.records.read(id)).toEqual(sampleRecord(id));
    });
  });
}
