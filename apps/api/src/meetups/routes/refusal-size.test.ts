import { expect, it } from "vitest";
import { createTestApp } from "../../testing/create-test-app.ts";
import { createMeetupByHttp, testClientOf } from "../testing/test-client.ts";
import { beerMeetup } from "../testing/test-node.ts";

const many = (entries: number, entry: (n: number) => [string, unknown]) =>
  Object.fromEntries(Array.from({ length: entries }, (_, n) => entry(n)));

/** Bodies that are almost as large as bodies may be, and wrong all over. */
const wrong: [string, string, unknown][] = [
  ["unknown fields by the thousand", "votes", many(6_000, (n) => [`k${n}`, 1])],
  ["options by the thousand", "votes", { votes: many(3_000, (n) => [`s_${n}`, "yes"]) }],
  ["90 options that are not there", "votes", { votes: many(90, (n) => [`s_${String(n).padStart(12, "0")}`, "yes"]) }],
  ["a long name", "votes", { ["\u0001".repeat(9_000)]: 1 }],
  ["many long names", "votes", many(60, (n) => [`${n}${"ы".repeat(450)}`, 1])],
  ["slots by the thousand", "", { ...beerMeetup, slots: Array.from({ length: 20_000 }, () => ({})) }],
  [
    "60 slots of unknown fields",
    "",
    { ...beerMeetup, slots: Array.from({ length: 60 }, () => many(80, (n) => [`k${n}`, 1])) },
  ],
  ["a value that a message may quote", "", { ...beerMeetup, timeZone: "я".repeat(30_000) }],
  ["an unsafe key far down", "", JSON.parse(`${'{"a":'.repeat(9_000)}{"constructor":1}${"}".repeat(9_000)}`)],
];

it.each(wrong)("[LI22] %s are refused with at most 20 faults in at most 8 KiB", async (_what, where, body) => {
  const send = testClientOf(await createTestApp());
  const { anna } = await createMeetupByHttp(send);
  const answer =
    where === ""
      ? await send("POST", "/meetups", { body: JSON.stringify(body) })
      : await send("PUT", `${anna.path}/${where}`, { body: JSON.stringify(body), token: anna.token });
  expect([400, 404]).toContain(answer.status);
  expect(answer.json.errors?.length).toBeGreaterThan(0);
  expect(answer.json.errors?.length).toBeLessThanOrEqual(20);
  expect(Buffer.byteLength(JSON.stringify(answer.json))).toBeLessThanOrEqual(8_192);
});
