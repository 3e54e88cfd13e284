import autocannon from "autocannon";
import { median } from "../measure/statistics.ts";
import { type Peer, startPeer, startPintpoint } from "../peers/child.ts";
import type { Row, Run } from "../report.ts";
import { stage } from "./stage.ts";

const ROUNDS = 5;
const SECONDS = 2;

/** (3) A cached GET against a bare Fastify that sends the same bytes. */
export async function cachedGet(run: Run): Promise<Row[]> {
  const ours = await startPintpoint(`${run.dataDir}/cached-get`);
  const bare = await startPeer("bare Fastify", "./bare-fastify.ts");
  const { meetupId } = await stage(ours.url, 30);
  const path = `/api/v1/meetups/${meetupId}`;
  const body = await (await fetch(`${ours.url}${path}`)).text();
  bare.process.send({ body });
  const rates = new Map<Peer, number[]>([
    [ours, []],
    [bare, []],
  ]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [peer, seen] of rates) seen.push(await requestsPerSecond(`${peer.url}${path}`));
  }
  await ours.stop();
  await bare.stop();
  const rate = (peer: Peer): number => median(rates.get(peer) ?? []);
  return [ours, bare].map((peer) => ({
    scenario: "cached GET",
    what: `${body.length} bytes`,
    who: peer.name,
    values: { "requests per s": rate(peer) },
    ...(peer === ours && { goals: [{ name: "rate ÷ bare Fastify", value: rate(ours) / rate(bare), atLeast: 0.95 }] }),
  }));
}

async function requestsPerSecond(url: string): Promise<number> {
  const result = await autocannon({ url, connections: 20, duration: SECONDS });
  if (result.non2xx > 0) throw new Error(`${url} answered ${result.non2xx} times with something else than 2xx`);
  return result.requests.average;
}
