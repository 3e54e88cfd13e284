import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { createHttpClient } from "@pintpoint/client";
import { beforeAll, expect, it } from "vitest";
import { WebSocket } from "ws";
import { metric } from "./faults/metric.ts";
import { useTestCluster } from "./faults/test-cluster.ts";
import { createVoterGroup } from "./faults/voter-group.ts";
import { watchAt } from "./faults/watching.ts";
import { WireSocket } from "./wire/wire-socket.ts";

/** The limits that everybody has. */
const cluster = useTestCluster({ rateLimitFactor: 1 });
const beer = { title: "Beer", timeZone: "Europe/London", slots: [], venues: [] };
/** Somebody else than all others: each node believes who stands in front of it. */
const from = (address: string) => ({ "x-forwarded-for": address });

/** How long somebody is let who connects and never says who they are, in milliseconds. Begins before all tests. */
let silentConnection: Promise<number>;
beforeAll(() => {
  silentConnection = silentConnectionMs();
});
async function silentConnectionMs(): Promise<number> {
  const began = Date.now();
  const silent = new WebSocket(`${cluster.origin.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  // Answers pings as a browser does: it is there, and says nothing.
  silent.on("message", (data) => String(data) === "2" && silent.send("3"));
  await once(silent, "close");
  return Date.now() - began;
}

it("[RT7] [RT11] [AB3] two megabytes, 10,000 watches, a flood of votes: closed or refused, and others are served meanwhile", async () => {
  const [one] = cluster.nodes;
  const group = await createVoterGroup(one.origin, 1);
  const watching = await watchAt(cluster.origin, group, "somebody else");
  const { id, recorder, people } = group;
  const [slot = ""] = Object.keys(recorder.history.first.slots);
  const [{ id: pid, token } = { id: "", token: "" }] = people;
  const voter = createHttpClient({ baseUrl: cluster.origin, bearer: token });
  let isOver = false;
  const served = (async () => {
    const took: number[] = [];
    for (; !isOver || took.length < 10; await pause(50)) {
      const began = performance.now();
      const votes = { [slot]: took.length % 2 === 0 ? ("yes" as const) : ("no" as const) };
      const { version } = await voter.castVotes({ id, pid, body: { votes } });
      await expect.poll(() => watching.version, { timeout: 20_000, interval: 5 }).toBeGreaterThanOrEqual(version);
      took.push(performance.now() - began);
    }
    return took;
  })();

  const big = await WireSocket.open(cluster.origin);
  big.send(`42["meetup:watch",{"meetupId":"${"x".repeat(2_000_000)}"}]`);
  await big.closed;

  const greedy = await WireSocket.open(cluster.origin);
  const watch = (meetupId: string) => greedy.request("meetup:watch", { meetupId }) as Promise<Answered>;
  const watches = await Promise.all(Array.from({ length: 10_000 }, () => watch(id)));
  expect(codesOf(watches)).toEqual(["ok", "rate_limited"]);
  // 120 at once, and 20 for each second that the flood took.
  expect(watches.filter(({ ok }) => ok).length).toBeLessThan(120 + 20 * 20);

  const loud = await WireSocket.open(cluster.origin);
  const cast = (n: number) => {
    const payload = { meetupId: id, participantId: pid, token, votes: { [slot]: "maybe" }, key: `a-flood-number-${n}` };
    return loud.request("votes:cast", payload) as Promise<Answered>;
  };
  const votes = await Promise.all(Array.from({ length: 2_000 }, (_, n) => cast(n)));
  expect(codesOf(votes)).toEqual(["ok", "rate_limited"]);
  isOver = true;
  const took = (await served).sort((a, b) => a - b);
  expect(took[Math.floor(took.length / 2)]).toBeLessThan(2_000);
  await Promise.all([greedy.close(), loud.close(), watching.close()]);
});

it("[RT11] [AB3] [LI24] an address gets 600 sockets of a node and no more, until one of them goes; others get theirs", async () => {
  const [one] = cluster.nodes;
  const open = (address: string) => WireSocket.open(one.origin, { headers: from(address) });
  const sockets: WireSocket[] = [];
  while (sockets.length < 600)
    sockets.push(...(await Promise.all(Array.from({ length: 50 }, () => open("192.0.2.1")))));
  await expect(open("192.0.2.1")).rejects.toThrow(/40[03]|429/);
  await (await open("192.0.2.2")).close();
  await sockets.pop()?.close();
  await expect
    .poll(
      () =>
        open("192.0.2.1").then(
          (socket) => sockets.push(socket),
          () => 0,
        ),
      { timeout: 5_000 },
    )
    .toBe(600);
  await expect(open("192.0.2.1")).rejects.toThrow(/40[03]|429/);
  await Promise.all(sockets.map((socket) => socket.close()));
});

it("[MS1] [AB6] [LI30] a link that never was and one that is nearly right look the same; further guesses are refused at both nodes, and nothing that is there", async () => {
  const group = await createVoterGroup(cluster.origin, 0);
  const { id } = group;
  const ask = async (node: number, meetupId: string, address: string) => {
    const { origin } = cluster.nodes[node % 2 === 0 ? 0 : 1];
    const answer = await fetch(`${origin}/api/v1/meetups/${meetupId}`, { headers: from(address) });
    return { status: answer.status, body: await answer.text(), headers: answer.headers };
  };
  const guess = (turn: number) => `${String(turn).padStart(4, "x")}${id.slice(4)}`;
  const wrong = [
    guess(0),
    guess(1),
    [...id].reverse().join(""),
    id.toLowerCase() === id ? id.toUpperCase() : id.toLowerCase(),
  ];
  const misses = await Promise.all([...wrong, ...wrong].map((one, n) => ask(n, one, "192.0.2.3")));
  // The request's own id says nothing about the meetup.
  const told = misses.map(({ status, body }) => `${status} ${body.replace(/,"requestId":"[\w-]+"/, "")}`);
  expect(new Set(told).size).toBe(1);
  expect(misses[0]?.status).toBe(404);
  const names = misses.map(({ headers }) => [...headers.keys()].sort().join());
  expect(new Set(names).size).toBe(1);

  const seen: number[] = [];
  for (let turn = 0; turn < 40; turn++) seen.push((await ask(turn, guess(turn), "192.0.2.4")).status);
  expect(seen).toEqual([...Array(30).fill(404), ...Array(10).fill(429)]);
  for (const node of [0, 1]) {
    const refused = await ask(node, guess(node), "192.0.2.4");
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect((await ask(node, guess(node), "192.0.2.5")).status).toBe(404);
    expect((await ask(node, id, "192.0.2.4")).status).toBe(200);
    const socket = await WireSocket.open(cluster.nodes[node === 0 ? 0 : 1].origin, { headers: from("192.0.2.4") });
    const miss = (await socket.request("meetup:watch", { meetupId: guess(node) })) as Answered;
    expect(miss.error?.code).toBe("rate_limited");
    expect(((await socket.request("meetup:watch", { meetupId: id })) as Answered).ok).toBe(true);
    await socket.close();
  }
});

it("[CA4] of two nodes one keeps warm what is soon, and its lease runs out if it dies", async () => {
  const rounds = () =>
    Promise.all(
      cluster.nodes.map(({ metricsOrigin }) => metric(metricsOrigin, "pintpoint_warming_rounds_total", /done/)),
    );
  // The first round comes two seconds after the start, or a little later: both have had theirs.
  const ages = async () => {
    const starts = await Promise.all(
      cluster.nodes.map(({ metricsOrigin }) => metric(metricsOrigin, "process_start_time_seconds")),
    );
    return Date.now() / 1_000 - Math.max(...starts);
  };
  await expect.poll(ages, { timeout: 15_000 }).toBeGreaterThan(5);
  await expect.poll(async () => Math.max(...(await rounds())), { timeout: 10_000 }).toBeGreaterThan(0);
  expect(Math.min(...(await rounds()))).toBe(0);
  const left = Number(await cluster.redis.cli("PTTL", "pintpoint:lease:keep-warm"));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(90_000);
});

it("[RT11] [AB4] whoever connects and never says who they are is closed after ten seconds", async () => {
  const ms = await silentConnection;
  expect(ms).toBeGreaterThan(9_000);
  expect(ms).toBeLessThan(15_000);
});

it("[CA3] [LI29] what an address creates is counted by both nodes together, and by each for itself while Redis is away", async () => {
  const create = async (node: number, address: string) => {
    const { origin } = cluster.nodes[node % 2 === 0 ? 0 : 1];
    const headers = { "content-type": "application/json", ...from(address) };
    return (await fetch(`${origin}/api/v1/meetups`, { method: "POST", headers, body: JSON.stringify(beer) })).status;
  };
  const all = async (count: number, address: string, nodes: 1 | 2) => {
    const statuses = await Promise.all(Array.from({ length: count }, (_, n) => create(nodes === 1 ? 0 : n, address)));
    return statuses.filter((status) => status === 201).length;
  };
  expect(await all(130, "192.0.2.6", 2)).toBe(120);
  expect([await create(0, "192.0.2.6"), await create(1, "192.0.2.6")]).toEqual([429, 429]);
  await cluster.redis.end("SIGKILL");
  expect(await all(125, "192.0.2.7", 1)).toBe(120);
  expect([await create(0, "192.0.2.7"), await create(1, "192.0.2.7")]).toEqual([429, 201]);
});

interface Answered {
  ok: boolean;
  error?: { code: string };
}

/** What they were answered with, each once. */
const codesOf = (answers: readonly Answered[]): string[] =>
  [...new Set(answers.map(({ ok, error }) => (ok ? "ok" : (error?.code ?? "none"))))].sort();
