import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttpClient } from "@pintpoint/client";
import { startApi, startHaproxy } from "@pintpoint/cluster";
import { pageApp } from "@pintpoint/page-server";
import { afterAll, beforeAll, expect, it } from "vitest";

const beer = {
  title: "Who’s in for a beer?",
  activity: "beer",
  timeZone: "Europe/London",
  slots: [{ start: "2030-12-04T16:00:00Z", end: "2030-12-04T18:00:00Z" }],
  venues: [],
  organiser: { name: "Olga" },
};
const html = "<!doctype html><html><head><title>Pintpoint</title></head><body></body></html>";
const publicUrl = "https://pub.example";
const browser = { headers: { accept: "text/html" } };

const directory = mkdtempSync(join(tmpdir(), "pintpoint-preview-"));
const cleanups: (() => Promise<unknown>)[] = [];
let api: Awaited<ReturnType<typeof startApi>>;
let origin = "";
beforeAll(async () => {
  const page = join(directory, "page");
  mkdirSync(page);
  writeFileSync(join(page, "index.html"), html);
  api = await startApi({ dataDir: join(directory, "data"), publicUrl });
  cleanups.push(() => api.end("SIGKILL"));
  const { http } = await pageApp({
    directory: page,
    isHttps: true,
    publicUrl,
    trustedProxies: ["127.0.0.1"],
    apiOrigins: [`http://${api.address}`],
  });
  const web = new URL(await http.listen({ host: "127.0.0.1", port: 0 })).host;
  cleanups.push(() => http.close());
  const proxy = await startHaproxy({ web, apis: [api.address] });
  cleanups.push(() => proxy.end());
  origin = proxy.origin;
});
afterAll(async () => {
  for (const clean of cleanups.toReversed()) await clean();
  rmSync(directory, { recursive: true, force: true });
});

it("[MS18] through HAProxy and the page's own server a link has its meetup's preview and first state, in any case a page", async () => {
  const { meetup } = await createHttpClient({ baseUrl: origin }).createMeetup({ body: beer });
  const answer = await fetch(`${origin}/m/${meetup.id}`, browser);
  const document = await answer.text();
  expect(document).toContain('<meta property="og:title" content="Who’s in for a beer?">');
  expect(document).toContain('<meta property="og:description" content="Olga asks · 1 time">');
  expect(document).toContain(`<meta property="og:url" content="${publicUrl}/m/${meetup.id}">`);
  const [, state = "{}"] = /id="first-state">(.*?)<\/script>/.exec(document) ?? [];
  expect(JSON.parse(state)).toMatchObject({ meetup: { id: meetup.id, version: 1 } });
  expect(answer.headers.get("cache-control")).toBe("private, no-cache");

  // Neither the host nor a forwarded one gets into a link.
  const forged = { headers: { ...browser.headers, "X-Forwarded-Host": "evil.example", "X-Forwarded-For": "10.0.0.1" } };
  expect(await (await fetch(`${origin}/m/${meetup.id}`, forged)).text()).not.toContain("evil");

  const unknown = await fetch(`${origin}/m/never-was`, browser);
  expect([unknown.status, await unknown.text()]).toEqual([200, html]);

  await api.end("SIGKILL");
  const without = await fetch(`${origin}/m/${meetup.id}`, browser);
  expect([without.status, await without.text()]).toEqual([200, html]);
});
