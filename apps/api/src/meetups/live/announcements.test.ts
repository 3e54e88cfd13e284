import type { Fanout } from "@pintpoint/core/shared";
import { expect, it } from "vitest";
import { createMemoryFanout } from "../../adapters/memory/fanout.ts";
import { type Announcement, announcementsOver } from "./announcements.ts";
import { patchOf } from "./testing/test-room.ts";

const listenerFailed = (error: unknown): void => {
  throw error;
};

const everyKind: Announcement[] = [
  {
    kind: "patch",
    meetupId: "m",
    full: patchOf(1, 2, { set: { title: "v2 🍺" }, unset: ["decision"] }),
    blind: patchOf(1, 2),
    turned: ["p_1"],
    untied: ["p_2"],
    opened: true,
  },
  { kind: "presence", meetupId: "m", node: "n1", watchers: 3, here: [{ participantId: "p_1", state: "choosing" }] },
  { kind: "gone", meetupId: "m" },
];

/** Delivers copies, as another process gets them. */
function copyingFanout(): Fanout {
  const fanout = createMemoryFanout({ listenerFailed });
  return { ...fanout, publish: (topic, message) => fanout.publish(topic, Uint8Array.from(message)) };
}

it("[RT2] own subscribers get the very announcement before publish returns, unparsed", () => {
  const announcements = announcementsOver(createMemoryFanout({ listenerFailed }));
  const received: Announcement[] = [];
  announcements.subscribe("m", (announcement) => received.push(announcement));
  for (const announcement of everyKind) void announcements.publish(announcement);
  expect(received).toHaveLength(everyKind.length);
  for (const [index, announcement] of everyKind.entries()) expect(received[index]).toBe(announcement);
});

it("[RT2] other processes get every kind as it was published", async () => {
  const announcements = announcementsOver(copyingFanout());
  const received: Announcement[] = [];
  announcements.subscribe("m", (announcement) => received.push(announcement));
  for (const announcement of everyKind) await announcements.publish(announcement);
  expect(received).toEqual(everyKind);
});

it("a meetup is a topic of its own", async () => {
  const fanout = createMemoryFanout({ listenerFailed });
  const announcements = announcementsOver(fanout);
  const received: unknown[] = [];
  announcements.subscribe("other", (announcement) => received.push(announcement));
  fanout.subscribe("meetup:m", () => received.push("topic"));
  const end = announcements.subscribe("m", () => received.push("ended"));
  end();
  await announcements.publish({ kind: "gone", meetupId: "m" });
  expect(received).toEqual(["topic"]);
});

it("[RT9] what this release cannot read is dropped: no JSON, no announcement, a kind of another release", async () => {
  const failed: unknown[] = [];
  const fanout = createMemoryFanout({ listenerFailed: (error) => failed.push(error) });
  const received: Announcement[] = [];
  announcementsOver(fanout).subscribe("m", (announcement) => received.push(announcement));
  for (const text of ["", "{", "null", "7", "{}", '{"kind":"gone"}', '{"kind":"new","meetupId":"m"}']) {
    await fanout.publish("meetup:m", Buffer.from(text));
  }
  await fanout.publish("meetup:m", Uint8Array.of(0xff, 0xfe));
  expect(received).toEqual([]);
  expect(failed).toEqual([]);
});
