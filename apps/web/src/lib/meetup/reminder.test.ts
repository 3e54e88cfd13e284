import { aPoll, participantId } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { inviting } from "../i18n/catalogue/en/inviting.ts";
import { reminderText, silentPeople } from "./reminder.ts";

const formats = { list: (items: readonly string[]) => new Intl.ListFormat("en").format(items) };
const words = { formats, text: inviting };
const link = "https://pub.example/m/abc";
const voters = [{ says: { s1: "yes" as const } }, {}, { finished: 0 }, {}, {}, {}, {}, {}, {}];
const poll = aPoll({ slots: 1, venues: 0, voters });
const silentIds = (me?: string, meetup = poll) => silentPeople(meetup, me).map(({ id }) => id);

it("the silent have joined and said nothing; who has finished has said that, too", () => {
  expect(silentIds()).toEqual([2, 4, 5, 6, 7, 8, 9].map(participantId));
  expect(silentIds(participantId(4))).toEqual([2, 5, 6, 7, 8, 9].map(participantId));
});

it("[RT12] nobody is called silent by a device that sees no answers, nor once it is decided", () => {
  const blind = { ...poll, settings: { ...poll.settings, blind: true } };
  expect(silentIds(undefined, blind)).toEqual([]);
  expect(silentIds(participantId(2), blind)).toEqual([]);
  expect(silentIds(participantId(1), blind)).toHaveLength(7);
  expect(silentIds(undefined, { ...poll, status: "decided" })).toEqual([]);
});

it("five names are named, more are counted", () => {
  const named = silentPeople(poll, undefined).map((person, place) => ({ ...person, name: `N${place + 1}` }));
  expect(reminderText(named.slice(0, 1), link, words)).toBe(`N1: you haven’t voted yet.\n${link}`);
  expect(reminderText(named.slice(0, 5), link, words)).toMatch(/^N1, N2, N3, N4, and N5:/);
  expect(reminderText(named.slice(0, 2), link, words, (names) => `${names}!`)).toBe(`N1 and N2!\n${link}`);
  expect(reminderText(named, link, words)).toMatch(/^N1, N2, N3, N4, N5, and 2 more:/);
});
