import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { App } from "../../app.ts";
import { createTestApp } from "../../testing/create-test-app.ts";
import { testClientOf } from "../testing/test-client.ts";

const html = "<!doctype html><html><head><title>Pintpoint</title></head><body></body></html>";
const browser = { headers: { accept: "text/html,*/*" } };

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "pintpoint-page-"));
  mkdirSync(join(directory, "previews"));
  writeFileSync(join(directory, "index.html"), html);
  for (const name of ["pintpoint", "other", "beer"]) writeFileSync(join(directory, "previews", `${name}.png`), name);
});
afterAll(() => rmSync(directory, { recursive: true }));

const appWithPage = (settings: Parameters<typeof createTestApp>[0] = {}) =>
  createTestApp({ ...settings, settings: { pageDirectory: directory, ...settings?.settings } });

const beer = {
  title: "Who’s in for a beer?",
  activity: "beer",
  timeZone: "Europe/Berlin",
  slots: [
    { start: "2030-12-06T18:00:00Z", end: "2030-12-06T20:00:00Z" },
    { start: "2030-12-07T18:00:00Z", end: "2030-12-07T20:00:00Z" },
    { date: "2030-12-08" },
  ],
  venues: [{ name: "The Crooked Tap" }, { name: "The Snug" }],
  organiser: { name: "Lena" },
};

async function created(app: App, more: object = {}) {
  const send = testClientOf(app);
  const { json } = await send("POST", "/meetups", { body: { ...beer, ...more } });
  const { meetup, organiserToken, participant, participantToken } = json;
  return {
    send,
    id: String(meetup.id),
    path: `/meetups/${meetup.id}`,
    organiserToken: String(organiserToken),
    lena: { id: String(participant?.id), token: String(participantToken) },
    slots: Object.keys(meetup.slots),
    venues: Object.keys(meetup.venues),
    document: async (options: object = browser) => await send("GET", `/m/${meetup.id}`, options),
    description: async () => tag((await send("GET", `/m/${meetup.id}`)).text, "og:description"),
  };
}

const tag = (document: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(document)?.[1];
const stateIn = (document: string) => {
  const [, json] = /<script type="application\/json" id="first-state">(.*?)<\/script>/s.exec(document) ?? [];
  return json === undefined ? null : JSON.parse(json).meetup;
};

describe("the document of a meetup's address", () => {
  it("[MS18] says who asks and how much there is to vote on", async () => {
    const { id, document } = await created(await appWithPage());
    const { status, text } = await document();
    expect(status).toBe(200);
    expect(tag(text, "og:title")).toBe("Who’s in for a beer?");
    expect(tag(text, "og:description")).toBe("Lena asks · 3 times · 2 places");
    expect(tag(text, "og:url")).toBe(`https://pub.example/m/${id}`);
    expect(tag(text, "og:image")).toBe("https://pub.example/previews/beer.png");
  });

  it("speaks the language of the meetup's own words, whoever asks", async () => {
    const { description } = await created(await appWithPage(), {
      title: "Кто за пиво?",
      venues: [{ name: "Кружка" }],
      organiser: { name: "Лена" },
    });
    expect(await description()).toBe("Лена спрашивает · 3 варианта времени · 1 место");
  });

  it("counts what can be voted on, and leaves out what is not there", async () => {
    const alone = await created(await appWithPage(), {
      venues: [],
      slots: [{ date: "2030-12-08" }],
      organiser: undefined,
    });
    expect(await alone.description()).toBe("1 time");
    const careful = await created(await appWithPage(), { settings: { proposals: "approval" } });
    await careful.send("POST", `${careful.path}/venues`, { body: { name: "Elsewhere" } });
    expect(await careful.description()).toBe("Lena asks · 3 times · 2 places");
  });

  it("says what was decided, on the meetup's clock", async () => {
    const { send, path, slots, venues, description, organiserToken: token } = await created(await appWithPage());
    await send("PUT", `${path}/decision`, { token, body: { slotId: slots[0], venueId: venues[0] } });
    expect(await description()).toBe("Decided: Fri 6 Dec, 19:00 · The Crooked Tap");
    await send("PUT", `${path}/decision`, { token, body: { slotId: slots[2] } });
    expect(await description()).toBe("Decided: Sun 8 Dec");
    await send("DELETE", `${path}/decision`, { token });
    expect(await description()).toBe("Lena asks · 3 times · 2 places");
  });

  it("[MS18] says nothing where the organiser wants that, and has no state for whoever keeps it", async () => {
    const { document } = await created(await appWithPage(), { settings: { preview: "neutral" } });
    const { text } = await document();
    expect(tag(text, "og:title")).toBe("Pintpoint: you’re invited");
    expect(tag(text, "og:image")).toBe("https://pub.example/previews/pintpoint.png");
    expect(text).not.toMatch(/Lena|beer|Crooked|first-state/);
  });

  it("[RT12] of a blind meetup has the state that a guest is shown", async () => {
    const { send, path, lena, slots, document, description } = await created(await appWithPage(), {
      settings: { blind: true },
    });
    await send("PUT", `${path}/participants/${lena.id}/votes`, {
      token: lena.token,
      body: { votes: { [slots[0] ?? ""]: "yes" } },
    });
    const { text } = await document({ ...browser, token: lena.token });
    expect(stateIn(text)).toMatchObject({ title: beer.title, votes: {} });
    expect(await description()).toBe("Lena asks · 3 times · 2 places");
  });

  it("[MS5] has what GET has, at every version; the same is not sent twice", async () => {
    const { send, path, lena, slots, document } = await created(await appWithPage());
    const first = await document();
    const etag = String(first.headers.etag);
    const again = () => document({ headers: { ...browser.headers, "if-none-match": etag } });
    expect((await again()).status).toBe(304);
    await send("PUT", `${path}/participants/${lena.id}/votes`, {
      token: lena.token,
      body: { votes: { [slots[0] ?? ""]: "yes" } },
    });
    const second = await again();
    expect(second.status).toBe(200);
    expect(stateIn(second.text)).toEqual((await send("GET", path)).json.meetup);
    expect(stateIn(second.text).version).toBe(2);
  });

  it("leaves a large state out", async () => {
    const app = await appWithPage();
    const { send, path, document } = await created(app);
    for (let one = 0; one < 40; one++)
      await send("POST", `${path}/venues`, {
        body: { name: `Venue ${one}`, note: "x".repeat(500), address: `${one}` },
      });
    const long = "y".repeat(900);
    const join = await send("POST", `${path}/participants`, { body: { name: "Max" } });
    for (let one = 0; one < 70; one++)
      await send("POST", `${path}/comments`, { token: join.json.token, body: { text: `${one}${long}` } });
    const { text } = await document();
    expect(stateIn(text)).toBeNull();
    expect(tag(text, "og:description")).toContain("times");
  });

  it("[MS7] is the plain page for what is unknown or deleted", async () => {
    const { send, path, organiserToken: token, document } = await created(await appWithPage());
    await send("DELETE", path, { token });
    for (const { status, text } of [await document(), await send("GET", "/m/never-was", browser)])
      expect([status, text]).toEqual([200, html]);
  });

  it("[AB4] counts a link that nobody has made as a miss", async () => {
    const app = await appWithPage({ settings: { rateLimitFactor: 0.1 } });
    const send = testClientOf(app);
    const answers = [];
    for (let one = 0; one < 40; one++) {
      await send("GET", `/m/nothing-${one}`);
      answers.push(await send("GET", "/meetups/nothing"));
    }
    expect(answers.some(({ json }) => json.detail === "Too many unknown links")).toBe(true);
  });
});

it("the same is told to the page's own server", async () => {
  const { send, id, path } = await created(await appWithPage());
  const { status, json, text, headers } = await send("GET", `${path}/preview`);
  expect(status).toBe(200);
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(JSON.parse(text).preview).toEqual({
    title: "Who’s in for a beer?",
    description: "Lena asks · 3 times · 2 places",
    url: `https://pub.example/m/${id}`,
    picture: "beer",
    language: "en",
  });
  expect(json.meetup).toEqual((await send("GET", path)).json.meetup);
  expect((await send("GET", "/meetups/never-was/preview")).status).toBe(404);
});
