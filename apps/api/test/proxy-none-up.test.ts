import type { HaproxyService } from "@pintpoint/cluster";
import { afterEach, describe, expect, it } from "vitest";
import { metric } from "./faults/metric.ts";
import { openSilentSocket, useRecordingBackends } from "./proxy/recording-backends.ts";

const { named, apis, proxied } = useRecordingBackends();
const text = async (url: string, init: RequestInit = {}) => (await fetch(url, init)).text();
const write = { method: "POST", body: "{}" };

/** Its checks find no server there. */
const gone = "127.0.0.1:1";
const goneToo = "127.0.0.1:2";

afterEach(() => {
  for (const backend of [named("web"), ...apis()]) {
    backend.health = "ready";
    backend.isFrozen = false;
    backend.breaksOff = false;
    backend.recorded.length = 0;
  }
});

/** The api's nodes are checked for two of HAProxy's backends, the page's server for one. */
async function takenOut({ operators }: HaproxyService, servers: RegExp, times: number): Promise<void> {
  const down = () => metric(operators, "haproxy_server_status", new RegExp(`${servers.source},state="DOWN"`));
  await expect.poll(down, { timeout: 20_000 }).toBe(times);
}
const anyNode = /server="api-\d"/;

const sevenTimes = async (ask: () => Promise<string>): Promise<string[]> => {
  const seen: string[] = [];
  for (let turn = 0; turn < 7; turn++) seen.push(await ask());
  return seen;
};

const refusal = async (origin: string, init: RequestInit = {}) => {
  const answer = await fetch(`${origin}/api/v1/meetups/x`, init);
  const { code } = (await answer.json()) as { code: string };
  return [answer.status, answer.headers.get("retry-after"), answer.headers.get("content-type"), code];
};
const problem = (code: string) => [503, "2", "application/problem+json", code];

describe("with no server up by its checks", () => {
  it.each(["late", "unready"] as const)("[FA21] those whose health is %s are tried all the same", async (health) => {
    for (const backend of [named("web"), ...apis()]) backend.health = health;
    const proxy = await proxied();
    await takenOut(proxy, anyNode, 4);
    await takenOut(proxy, /server="web"/, 1);

    const { origin } = proxy;
    const [reads, writes] = [
      await sevenTimes(() => text(`${origin}/api/v1/meetups/x`)),
      await sevenTimes(() => text(`${origin}/api/v1/meetups/x`, write)),
    ];
    for (const nodes of [reads, writes]) expect([...new Set(nodes)].sort()).toEqual(["api-1", "api-2"]);
    const sockets = await sevenTimes(async () => (await openSilentSocket(origin, "one-meetup")).backend);
    expect([...new Set(sockets)].sort()).toEqual(["api-1", "api-2"]);
    expect((await openSilentSocket(origin)).backend).toMatch(/^api-[12]$/);
    expect(await text(`${origin}/m/x`)).toBe("web");
  });

  it("[FA21] each request goes over a connection of its own, which a node that has ended would refuse", async () => {
    const backends = [named("web"), ...apis()];
    for (const backend of backends) backend.health = "unready";
    const proxy = await proxied();
    await takenOut(proxy, anyNode, 4);
    await takenOut(proxy, /server="web"/, 1);
    await sevenTimes(() => text(`${proxy.origin}/api/v1/meetups/x`));
    await text(`${proxy.origin}/m/x`);
    const recorded = backends.flatMap((backend) => backend.recorded);
    expect(recorded.map(({ headers }) => headers.connection)).toEqual(Array(8).fill("close"));
  });

  it("[FA21] a running one is found beside one that has ended", async () => {
    named("api-2").health = "unready";
    const proxy = await proxied({ apis: [gone, named("api-2").address] });
    await takenOut(proxy, anyNode, 4);
    const { origin } = proxy;
    const all = Array(7).fill("api-2");
    expect(await sevenTimes(() => text(`${origin}/api/v1/meetups/x`))).toEqual(all);
    expect(await sevenTimes(() => text(`${origin}/api/v1/meetups/x`, write))).toEqual(all);
    expect(await sevenTimes(async () => (await openSilentSocket(origin, "one-meetup")).backend)).toEqual(all);
    // Each was carried out once.
    expect(named("api-2").recorded).toHaveLength(14);
  });

  it("[FA21] [RW5] a write that a frozen node took is unconfirmed, and not sent again", async () => {
    for (const api of apis()) Object.assign(api, { health: "late", isFrozen: true });
    const proxy = await proxied({ env: { TIMEOUT_SERVER: "1s" } });
    await takenOut(proxy, anyNode, 4);
    expect(await refusal(proxy.origin, write)).toEqual(problem("write_unconfirmed"));
    expect(apis().flatMap(({ recorded }) => recorded)).toHaveLength(1);
    expect(await refusal(proxy.origin)).toEqual(problem("read_unavailable"));
  });

  it("[FA21] [RW1] where a node breaks off, a read is asked of the next and a write is not sent again", async () => {
    for (const api of apis()) api.health = "unready";
    const proxy = await proxied();
    await takenOut(proxy, anyNode, 4);
    // The first on its connection: HAProxy closes a kept one without an answer, so that the client decides.
    for (const api of apis()) api.breaksOff = true;
    expect(await refusal(proxy.origin, write)).toEqual(problem("write_unconfirmed"));
    expect(apis().flatMap(({ recorded }) => recorded)).toHaveLength(1);
    // One of the two still breaks off, whichever did not get the write.
    const reads = await sevenTimes(async () => `${(await fetch(`${proxy.origin}/api/v1/read`)).status}`);
    expect(reads).toEqual(Array(7).fill("200"));
    expect(apis().flatMap(({ recorded }) => recorded)).toHaveLength(9);
  });

  it.each([
    ["the only one", [gone]],
    ["each of two", [gone, goneToo]],
  ])(
    "[FA21] [RW5] where %s is gone, requests are refused by name, without waiting for another try",
    async (_which, nodes) => {
      const proxy = await proxied({ apis: nodes, web: gone });
      await takenOut(proxy, anyNode, 2 * nodes.length);
      await takenOut(proxy, /server="web"/, 1);
      const { origin, operators } = proxy;
      expect(await refusal(origin)).toEqual(problem("read_unavailable"));
      expect(await refusal(origin, write)).toEqual(problem("write_unavailable"));
      await expect(openSilentSocket(origin, "x")).rejects.toThrow("503");
      const page = await fetch(`${origin}/m/x`);
      expect([page.status, await page.text()]).toEqual([503, expect.stringContaining("The page is away")]);
      // HAProxy waits a second before it asks the only server of a backend again.
      const again = await metric(operators, "haproxy_backend_retry_warnings_total", /proxy="\w+_unchecked"/);
      expect(nodes.length === 1 ? again : 0).toBe(0);
    },
  );

  it("[FA21] those whose checks succeed again get everything, and nobody else", async () => {
    for (const api of apis()) api.health = "unready";
    const proxy = await proxied();
    await takenOut(proxy, anyNode, 4);
    named("api-1").health = "ready";
    await takenOut(proxy, anyNode, 2);
    const { origin } = proxy;
    const all = Array(7).fill("api-1");
    expect(await sevenTimes(() => text(`${origin}/api/v1/meetups/x`))).toEqual(all);
    expect(await sevenTimes(() => text(`${origin}/api/v1/meetups/x`, write))).toEqual(all);
    expect(await sevenTimes(async () => (await openSilentSocket(origin, "one-meetup")).backend)).toEqual(all);
  });
});
