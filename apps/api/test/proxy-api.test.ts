import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDevice, createHttpClient, createLiveMeetup, memoryStorage } from "@pintpoint/client";
import type { Cluster } from "@pintpoint/cluster";
import { startApi, startCluster, startHaproxy } from "@pintpoint/cluster";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { RecordingBackend } from "./proxy/recording-backend.ts";
import { waitForSnapshot } from "./restartable-server.ts";
import { WireSocket } from "./wire/wire-socket.ts";

const slots = [{ start: "2030-12-04T16:00:00Z", end: "2030-12-04T18:00:00Z" }];
const beer = { title: "Beer", timeZone: "Europe/London", slots, venues: [], organiser: { name: "Olga" } };

let page: RecordingBackend;
let cluster: Cluster;
beforeAll(async () => {
  page = await RecordingBackend.open("web");
  cluster = await startCluster({ apis: 1, web: page, rateLimitFactor: 100 });
});
afterAll(async () => {
  await cluster?.end();
  await page?.close();
});

const create = async (origin = cluster.origin) => {
  const {
    meetup,
    participant,
    participantToken: token = "",
  } = await createHttpClient({ baseUrl: origin }).createMeetup({
    body: beer,
  });
  return { id: meetup.id, pid: participant?.id ?? "", token, slot: Object.keys(meetup.slots)[0] ?? "" };
};

describe("headers that a client has forged", () => {
  it("[AB1] give no client a rate of its own, and change no link", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "pintpoint-proxy-"));
    // Thirty requests a minute. HAProxy's own limits are not reached.
    const api = await startApi({ dataDir, publicUrl: "https://pub.example", rateLimitFactor: 0.005 });
    const proxy = await startHaproxy({ web: page.address, apis: [api.address] });
    onTestFinished(async () => {
      await proxy.end();
      await api.end("SIGKILL");
      rmSync(dataDir, { recursive: true });
    });
    const { id, token, slot } = await create(proxy.origin);
    const forged = (turn: number) => ({
      "X-Forwarded-For": `10.0.0.${turn}`,
      "X-Real-IP": `10.0.0.${turn}`,
      Forwarded: `for=10.0.0.${turn}`,
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "http",
    });
    const body = { slotId: slot };
    await createHttpClient({ baseUrl: proxy.origin, bearer: token }).decide({ id, body });
    const calendar = await fetch(`${proxy.origin}/api/v1/meetups/${id}/calendar.ics`, { headers: forged(0) });
    const text = (await calendar.text()).replaceAll("\r\n ", "");
    expect(text).toContain(`https://pub.example/m/${id}`);
    expect(text).not.toContain("evil.example");

    const ask = async (origin: string, turn: number) =>
      (await fetch(`${origin}/api/v1/meetups/${id}`, { headers: forged(turn) })).status;
    const seen: number[] = [];
    for (let turn = 0; turn < 35; turn++) seen.push(await ask(proxy.origin, turn));
    expect(seen.at(0)).toBe(200);
    expect(seen.slice(-5)).toEqual(Array(5).fill(429));
    // The api believes a trusted proxy: if HAProxy did not remove forged headers, each would have a bucket of its own.
    expect(await ask(api.origin, 99)).toBe(200);
  });
});

describe("sockets through the proxy", () => {
  it("[RT11] [SX5] [AB9] a page of another site gets none, whatever it claims", async () => {
    const evil = { origin: "https://evil.example" };
    for (const headers of [evil, { ...evil, "x-forwarded-host": "evil.example" }, { origin: "null" }]) {
      await expect(WireSocket.open(cluster.origin, { headers })).rejects.toThrow(/403|400/);
    }
    const own = await WireSocket.open(cluster.origin, { headers: { origin: cluster.origin } });
    await own.close();
  });

  it("[RT1] [FA26] where upgrades are denied the client says that it is not live, and still gets the votes", async () => {
    const denying = await startHaproxy({
      name: "network",
      web: new URL(cluster.origin).host,
      apis: [],
      config: join(import.meta.dirname, "proxy/deny-upgrade.cfg"),
    });
    const { id, pid, token, slot } = await create();
    const open = (baseUrl: string) =>
      createLiveMeetup({ meetupId: id, baseUrl, device: createDevice(memoryStorage()) });
    const [blocked, free] = [open(denying.origin), open(cluster.origin)];
    onTestFinished(async () => {
      blocked.close();
      free.close();
      await denying.end();
    });
    await waitForSnapshot(free, ({ status }) => status === "live", 20_000);
    await waitForSnapshot(blocked, ({ status }) => status === "polling", 20_000);
    const said = new Set<string>();
    blocked.subscribe(() => said.add(blocked.getSnapshot().status));
    const voter = createHttpClient({ baseUrl: denying.origin, bearer: token });
    await voter.castVotes({ id, pid, body: { votes: { [slot]: "yes" } } });
    await waitForSnapshot(blocked, ({ meetup }) => meetup?.votes[pid]?.[slot] === "yes", 20_000);
    expect(said.has("live")).toBe(false);
  });

  it("[RT10] a node that goes away and comes back: refused by name meanwhile, then live again", async () => {
    const [api] = cluster.apis;
    const { id, pid, token, slot } = await create();
    const live = createLiveMeetup({ meetupId: id, baseUrl: cluster.origin, device: createDevice(memoryStorage()) });
    onTestFinished(() => live.close());
    await waitForSnapshot(live, ({ status }) => status === "live", 20_000);
    expect(await api?.end()).toBe(0);
    const refused = await fetch(`${cluster.origin}/api/v1/meetups/${id}`);
    const { code, requestId } = (await refused.json()) as { code: string; requestId: string };
    expect([refused.status, code]).toEqual([503, "read_unavailable"]);
    expect(requestId).toBe(refused.headers.get("x-request-id"));
    await api?.start();
    await waitForSnapshot(live, ({ status }) => status === "live", 40_000);
    const voter = createHttpClient({ baseUrl: cluster.origin, bearer: token });
    await voter.castVotes({ id, pid, body: { votes: { [slot]: "maybe" } } });
    await waitForSnapshot(live, ({ meetup }) => meetup?.votes[pid]?.[slot] === "maybe", 20_000);
  });
});

describe("bodies through the proxy", () => {
  it("one of more than 64 KiB is the api's to refuse", async () => {
    const answer = await fetch(`${cluster.origin}/api/v1/meetups`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...beer, description: "x".repeat(70_000) }),
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, "body_too_large"]);
  });
});

describe("[SX19] the id of a request through the proxy", () => {
  it.each(["/api/v1/address", "/api/v1/nothing", "/", "/metrics"])(
    "is HAProxy’s in the answer and in the api’s problem, whatever the client calls it: %s",
    async (path) => {
      const answer = await fetch(`${cluster.origin}${path}`, { headers: { "X-Request-Id": "forged" } });
      const id = answer.headers.get("x-request-id");
      expect(id).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
      if (answer.status >= 400) expect(((await answer.json()) as { requestId: string }).requestId).toBe(id);
    },
  );
});
