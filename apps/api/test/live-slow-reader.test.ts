import { afterEach, beforeEach, expect, it } from "vitest";
import { createMeetupByHttp } from "../src/meetups/testing/test-client.ts";
import { TcpAgent } from "../src/testing/tcp-agent.ts";
import { type LiveServer, liveServer } from "./live/live-server.ts";
import { LiveWatcher } from "./live/live-watcher.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await liveServer();
});
afterEach(() => server.close());

it("[RT8] [AB5] a reader that stops reading costs the others nothing, and catches up by one resync", async () => {
  const { id, path, anna, slot } = await createMeetupByHttp(server.send);
  // A state of some 400 KB, so that a few answers fill whatever the kernel buffers.
  for (let n = 0; n < 100; n++) {
    await server.send("POST", `${path}/comments`, { body: { text: "🍺".repeat(1_000) }, token: anna.token });
  }
  const agent = new TcpAgent();
  const slow = await LiveWatcher.open(server, id, { connection: agent.option });
  const quick = await LiveWatcher.open(server, id);
  agent.tcp.pause();
  const ask = (): Promise<Record<string, unknown>> =>
    slow.socket.timeout(60_000).emitWithAck("meetup:watch", { meetupId: id });
  const asked: Promise<Record<string, unknown>>[] = [];

  let key = 0;
  const vote = async (answer: "yes" | "no"): Promise<number> => {
    const sent = { body: { votes: { [slot]: answer } }, token: anna.token, key: `vote-with-number-${key++}` };
    return (await server.send("PUT", `${anna.path}/votes`, sent)).json.version;
  };
  for (let n = 0; n < 50; n++) {
    // Not all at once: of the states asked for in one turn of the event loop two are sent, and the kernel takes ten.
    if (n < 30) asked.push(ask(), ask());
    await quick.reached(await vote(n % 2 === 0 ? "yes" : "no"));
  }
  const stale = await server.app.metricsServer.inject("/metrics");
  expect(stale.body).toMatch(/stale\S* 1\b/);

  agent.tcp.resume();
  const answers = await Promise.all(asked);
  expect(answers.some((answer) => answer.ok === true)).toBe(true);
  // Not all 60 whole states were sent to somebody who read none of them.
  const refused = answers.filter((answer) => answer.ok === false);
  expect(refused.length).toBeGreaterThan(0);
  for (const answer of refused) expect(answer).toMatchObject({ error: { code: "rate_limited", retryAfter: 1 } });
  await slow.until(() => slow.payloads("resync").length === 1);
  await slow.reached(quick.meetup.version);
  expect(slow.meetup).toEqual(quick.meetup);
  const last = await vote("yes");
  await slow.reached(last);
  expect(slow.payloads("resync")).toHaveLength(1);
});
