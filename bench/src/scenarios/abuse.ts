import { createHttpClient } from "@pintpoint/client";
import { type AttackName, attacks } from "../load/attacks.ts";
import { LoadGenerator } from "../load/load-generator.ts";
import { residentBytes } from "../measure/process-cost.ts";
import type { BenchRun, Row } from "../report.ts";
import { type ServerUnderTest, startPintpoint } from "../server-under-test.ts";
import { type SeededMeetup, seedMeetup } from "./seed-meetup.ts";

const VOTERS = 20;
const WATCHERS = 10;
const PER_SECOND = 50;
const SECONDS = 8;
/** Between two looks at the process's memory, in milliseconds. */
const SAMPLE_INTERVAL_MS = 100;
/** As many as the limits allow: 60 times, 30 places, 1,000 people. */
const LARGEST = { people: 1_000, slots: 60, venues: 30 };

/**
 * One address sends as much as the default limits allow; latency of votes from another address, and the process's
 * memory.
 */
export async function abuse(run: BenchRun): Promise<Row[]> {
  const dataDir = `${run.dataDir}/abuse`;
  const { theirs, largest } = await prepare(dataDir, run.scale(LARGEST.people));
  const peer = await startPintpoint(dataDir, { RATE_LIMIT_FACTOR: "1", MAX_PARTICIPANTS: "1000" });
  const others = new LoadGenerator();
  try {
    return await attackInTurn(peer, others, theirs, largest.meetupId, Math.max(2, run.scale(SECONDS)));
  } finally {
    others.stop();
    await peer.stop();
  }
}

/** Two meetups, made while nothing is limited: the one that others vote in, and the largest. */
async function prepare(dataDir: string, people: number): Promise<{ theirs: SeededMeetup; largest: SeededMeetup }> {
  const peer = await startPintpoint(dataDir);
  try {
    const theirs = await seedMeetup(peer.url, VOTERS);
    const largest = await seedMeetup(peer.url, people, LARGEST.slots);
    const client = createHttpClient({ baseUrl: peer.url });
    for (let place = 0; place < LARGEST.venues; place += 1) {
      const body = { name: `Place ${place}`, address: "1 Quay" };
      await client.addVenue({ id: largest.meetupId, body }, { bearer: largest.organiserToken });
    }
    return { theirs, largest };
  } finally {
    await peer.stop();
  }
}

async function attackInTurn(
  peer: ServerUnderTest,
  others: LoadGenerator,
  othersMeetup: SeededMeetup,
  meetupId: string,
  seconds: number,
): Promise<Row[]> {
  await others.run("watch", { url: peer.url, meetupId: othersMeetup.meetupId, count: WATCHERS });
  await others.run("seat", { url: peer.url, ...othersMeetup });
  await others.run("voteInTurn", { votes: 100 });

  const rows: Row[] = [];
  let quietP99 = Number.NaN;
  for (const [index, name] of [null, ...(Object.keys(attacks) as AttackName[])].entries()) {
    // A process of its own each time, so that what one leaves open ends with it.
    const attacker = new LoadGenerator();
    const order = { url: peer.url, meetupId, milliseconds: seconds * 1_000 };
    const attacking = name && attacker.run("attack", { ...order, name, from: `127.0.1.${index}` });
    let memory = 0;
    const sampling = setInterval(() => {
      memory = Math.max(memory, residentBytes(peer.pid));
    }, SAMPLE_INTERVAL_MS);
    const { seenP50, seenP99 } = await others.run("storm", { perSecond: PER_SECOND, seconds }).catch((error) => {
      console.error(`while somebody ${name}: ${error}`);
      return { seenP50: Number.POSITIVE_INFINITY, seenP99: Number.POSITIVE_INFINITY };
    });
    clearInterval(sampling);
    const result = attacking ? await attacking : { requests: 0, refused: 0 };
    attacker.stop();
    if (name === null) quietP99 = seenP99;
    rows.push({
      scenario: "abuse",
      what: name ?? "nobody attacks",
      who: "Pintpoint, one process, limits at their defaults",
      values: {
        "p50 ms vote → seen": seenP50,
        "p99 ms vote → seen": seenP99,
        "MB resident at most": memory / 1e6,
        "requests of the attacker": result.requests,
        "of them refused": result.refused,
      },
      goals:
        name === null
          ? []
          : [
              { name: "p99 ÷ quiet", value: seenP99 / quietP99, atMost: 5 },
              { name: "MB resident", value: memory / 1e6, atMost: 300 },
            ],
    });
  }
  return rows;
}
