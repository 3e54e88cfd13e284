import autocannon from "autocannon";
import { cpuMicroseconds } from "../measure/process-cost.ts";
import { median } from "../measure/statistics.ts";
import type { BenchRun, Row } from "../report.ts";
import { type ServerUnderTest, startBaseline, startPintpoint } from "../server-under-test.ts";
import { seedMeetup } from "./seed-meetup.ts";

const ROUNDS = 11;
const SECONDS = 1;
const WARM_UP_SECONDS = 3;

/** Of one round: requests a second, and the server's own time for one of them in microseconds. */
interface RequestRate {
  rate: number;
  cpu: number;
}

/** What Node and the connection add themselves. */
const connectionHeaders = ["connection", "content-length", "date", "keep-alive", "transfer-encoding"];

/**
 * A cached GET against a bare Fastify that sends the same bytes with the same headers, and for comparison one that
 * sends only their type. Rounds are short and interleaved, and each is compared with the one beside it, because the load
 * of the machine changes more slowly than that.
 */
export async function cachedGet(run: BenchRun): Promise<Row[]> {
  const ours = await startPintpoint(`${run.dataDir}/cached-get`);
  const bare = await startBaseline("bare Fastify", "./bare-fastify.ts");
  const bareWithSameHeaders = await startBaseline("bare Fastify, the same headers", "./bare-fastify.ts");
  const { meetupId } = await seedMeetup(ours.url, 30);
  const path = `/api/v1/meetups/${meetupId}`;
  const answer = await fetch(`${ours.url}${path}`);
  const body = await answer.text();
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !connectionHeaders.includes(name)));
  bare.process.send({ body, headers: { "content-type": headers["content-type"] } });
  bareWithSameHeaders.process.send({ body, headers });

  const peers = [ours, bare, bareWithSameHeaders];
  const paces = new Map<ServerUnderTest, RequestRate[]>(peers.map((peer) => [peer, []]));
  for (const peer of peers) await measureRate(peer, path, WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [peer, seen] of paces) seen.push(await measureRate(peer, path, SECONDS));
  }
  for (const peer of peers) await peer.stop();

  const of = (peer: ServerUnderTest, part: keyof RequestRate): number[] =>
    (paces.get(peer) ?? []).map((round) => round[part]);
  const ratio = (peer: ServerUnderTest, part: keyof RequestRate): number => {
    const theirs = of(peer, part);
    return median(of(ours, part).map((value, round) => value / (theirs[round] ?? Number.NaN)));
  };
  return peers.map((peer) => ({
    scenario: "cached GET",
    what: `${body.length} bytes`,
    who: peer.name,
    values: {
      "requests per s": median(of(peer, "rate")),
      "µs CPU per request": median(of(peer, "cpu")),
      ...(peer !== ours && {
        "rate of ours ÷ this": ratio(peer, "rate"),
        "CPU of ours ÷ this": ratio(peer, "cpu"),
      }),
    },
    ...(peer === ours && {
      goals: [
        // docs/decisions/0098-a-cached-read-pays-for-its-guards.md
        { name: "rate ÷ bare Fastify, the same headers", value: ratio(bareWithSameHeaders, "rate"), atLeast: 0.6 },
      ],
    }),
  }));
}

async function measureRate({ url, pid }: ServerUnderTest, path: string, seconds: number): Promise<RequestRate> {
  const before = cpuMicroseconds(pid);
  const result = await autocannon({ url: `${url}${path}`, connections: 20, duration: seconds });
  const requests = result.requests.total;
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}${path} did not always answer with 2xx`);
  return { rate: requests / result.duration, cpu: (cpuMicroseconds(pid) - before) / requests };
}
