import { attack } from "./attacks.ts";
import { BusyVoters } from "./busy-voters.ts";
import { getAtOnce, getInTurn } from "./gets.ts";
import type { AnswerOf, OrderName, OrderOf } from "./orders.ts";
import { timeSeen } from "./seen.ts";
import { storm } from "./storm.ts";
import { Voters } from "./voters.ts";
import { Watchers } from "./watchers.ts";

// The load generator: a process of its own, so that its work is never counted as a server's.
let watchers = new Watchers();
let voters: Voters | undefined;
let busy = new BusyVoters();

const seated = (): Voters => {
  if (!voters) throw new Error("nobody was seated");
  return voters;
};

const timed = async (work: () => Promise<void>): Promise<{ milliseconds: number }> => {
  const start = performance.now();
  await work();
  return { milliseconds: performance.now() - start };
};

const handlers: { [Name in OrderName]: (order: OrderOf<Name>) => Promise<AnswerOf<Name>> } = {
  watch: async ({ url, meetupId, count }) => {
    await watchers.open(url, meetupId, count);
    return { size: watchers.size };
  },
  seat: async ({ url, meetupId, options, voters: people }) => {
    voters = new Voters(meetupId, options);
    await voters.open(url, people);
    return { size: people.length };
  },
  voteAndSee: async ({ votes, pauseMs }) => {
    let milliseconds = 0;
    for (let cast = 0; cast < votes; cast += 1) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      milliseconds += (await timed(async () => watchers.versionReached(await seated().vote()))).milliseconds;
    }
    return { milliseconds };
  },
  voteInTurn: ({ votes }) =>
    timed(async () => {
      for (let cast = 0; cast < votes; cast += 1) await seated().vote();
    }),
  storm: ({ perSecond, seconds }) => storm(seated(), watchers, perSecond, seconds),
  receive: ({ total }) => timed(() => watchers.framesReached(total)),
  seatBusy: async ({ url, seats }) => {
    await busy.open(url, seats);
    return { size: seats.length };
  },
  voteBusily: ({ milliseconds }) => busy.vote(milliseconds),
  timeSeen: async ({ votes, pauseMs }) => ({ delays: await timeSeen(seated(), watchers, votes, pauseMs) }),
  getInTurn: async ({ url, count }) => ({ durations: await getInTurn(url, count) }),
  getAtOnce: async ({ urls, count }) => ({ durations: await getAtOnce(urls, count) }),
  attack,
  leave: async () => {
    watchers.close();
    voters?.close();
    busy.close();
    watchers = new Watchers();
    voters = undefined;
    busy = new BusyVoters();
    return {};
  },
};

interface Request<Name extends OrderName = OrderName> {
  id: number;
  name: Name;
  order: OrderOf<Name>;
}

async function obey<Name extends OrderName>(request: Request<Name>): Promise<void> {
  try {
    process.send?.({ id: request.id, answer: await handlers[request.name](request.order) });
  } catch (error) {
    process.send?.({ id: request.id, error: String(error) });
  }
}

process.on("message", (request: Request) => void obey(request));
