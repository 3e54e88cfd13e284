import { submitCommand } from "@pintpoint/core/meetups";
import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createTestApp } from "../../testing/create-test-app.ts";
import { type TestClient, testClientOf } from "../testing/test-client.ts";
import { createTestNode, doneValue } from "../testing/test-node.ts";

// What earlier versions took and today's contract refuses. The use-cases do not judge form, so they store it as it was.
const old = {
  title: "\u200b",
  activity: "be\ter\u0007",
  description: "Late\u000bor never\u0000\u200b",
  venue: {
    name: "\u2800",
    address: "\u00adRoad\t1",
    note: `a${"\u0301".repeat(200)}`,
    url: "https://p.test/m/a#org=t",
  },
  name: "\u202eMax\n\u2066",
  avatar: "B",
  comment: "\ufeff\u0008",
};

let send: TestClient;
let path: string;
let organiser: string;
let max: { path: string; token: string; id: string };
let venue: string;
let slot: string;

beforeEach(async () => {
  const store = createMemoryStore();
  const stage = createTestNode({ store });
  const { meetup, organiserToken } = await stage.create({
    title: old.title,
    activity: old.activity,
    description: old.description,
    venues: [old.venue],
    organiser: { name: "Anna" },
  });
  const joined = doneValue(
    await submitCommand(stage.ports, "join", {
      meetupId: meetup.id,
      participant: { name: old.name, avatar: old.avatar },
    }),
  );
  doneValue(
    await submitCommand(stage.ports, "addComment", {
      meetupId: meetup.id,
      bearer: joined.token,
      comment: { text: old.comment },
    }),
  );
  send = testClientOf(await createTestApp({ store, clock: stage.clock }));
  path = `/meetups/${meetup.id}`;
  organiser = organiserToken;
  max = { id: joined.participant.id, token: joined.token, path: `${path}/participants/${joined.participant.id}` };
  venue = Object.keys(meetup.venues)[0] ?? "";
  slot = Object.keys(meetup.slots)[0] ?? "";
});

async function now() {
  const { status, json } = await send("GET", path);
  expect(status).toBe(200);
  const person = json.meetup.participants[max.id];
  return {
    title: json.meetup.title,
    activity: json.meetup.activity,
    description: json.meetup.description,
    venue: json.meetup.venues[venue],
    name: person?.name,
    avatar: person?.avatar,
    comment: Object.values(json.meetup.comments)[0]?.text,
  };
}

describe("texts that were stored before today's rules", () => {
  it("are read as they are, also in a calendar and in the results", async () => {
    expect(await now()).toMatchObject(old);
    expect((await send("GET", `${path}/calendar.ics`)).status).toBe(200);
    expect((await send("GET", `${path}/results`)).status).toBe(200);
  });

  it("stay when something else is changed, voted, said or decided", async () => {
    const sent = [
      await send("PATCH", path, { body: { settings: { proposals: "anyone" } }, token: organiser }),
      await send("PATCH", `${path}/venues/${venue}`, { body: { capacity: 3 }, token: organiser }),
      await send("PATCH", max.path, { body: { partySize: 2 }, token: max.token }),
      await send("PATCH", max.path, { body: { mustCome: true }, token: organiser }),
      await send("PUT", `${max.path}/votes`, { body: { votes: { [slot]: "yes", [venue]: "yes" } }, token: max.token }),
      await send("POST", `${path}/comments`, { body: { text: "Hm" }, token: max.token }),
      await send("PUT", `${path}/decision`, { body: { slotId: slot, venueId: venue }, token: organiser }),
      await send("DELETE", `${path}/decision`, { token: organiser }),
    ];
    for (const { status, text } of sent) expect(status, text).toBeLessThan(300);
    expect(await now()).toMatchObject({ ...old, venue: { ...old.venue, capacity: 3 } });
  });

  it("are corrected one at a time, and what is new is judged by today's rules", async () => {
    const corrections: [string, string, object, keyof typeof old][] = [
      [path, organiser, { title: "Beer" }, "title"],
      [path, organiser, { activity: "beer" }, "activity"],
      [path, organiser, { description: "Late" }, "description"],
      [max.path, max.token, { name: "Max" }, "name"],
      [max.path, max.token, { avatar: "🦊" }, "avatar"],
    ];
    const expected: Record<string, unknown> = { ...old };
    for (const [where, token, body, field] of corrections) {
      const bad = await send("PATCH", where, { body: { [field]: `${"x".repeat(9_000)}` }, token });
      expect([bad.status, bad.json.code]).toEqual([400, "validation_failed"]);
      expect((await send("PATCH", where, { body, token })).status).toBe(200);
      Object.assign(expected, body);
      expect(await now()).toMatchObject(expected);
    }
    for (const part of [{ name: "Bar" }, { address: "Road 1" }, { note: "Ring" }, { url: "https://p.test/m/a" }]) {
      expect((await send("PATCH", `${path}/venues/${venue}`, { body: part, token: organiser })).status).toBe(200);
      expected.venue = { ...Object(expected.venue), ...part };
      expect(await now()).toMatchObject(expected);
    }
  });

  it("[MS15] an old address with a capability is not handed to calendars", async () => {
    await send("PATCH", `${path}/venues/${venue}`, { body: { name: "Bar" }, token: organiser });
    const { text } = await send("GET", `${path}/calendar.ics`);
    const unfolded = text.replaceAll("\r\n ", "");
    expect(unfolded).toContain("https://p.test/m/a\\n");
    expect(unfolded).not.toContain("#org=");
  });
});
