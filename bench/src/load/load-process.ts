import { attack } from "./attacks.ts";
import { ClosedLoopVoters } from "./closed-loop-voters.ts";
import { measureDelivery } from "./delivery-times.ts";
import { getAtOnce, getInTurn } from "./gets.ts";
import type { AnswerOf, LoadCommandName, LoadCommandOf } from "./load-commands.ts";
import { voteInOpenLoop } from "./open-loop-votes.ts";
import { Voters } from "./voters.ts";
import { Watchers } from "./watchers.ts";

// The load generator: a process of its own, so that its work is never counted as a server's.
let watchers = new Watchers();
let voters: Voters | undefined;
let closedLoopVoters = new ClosedLoopVoters();

const openedVoters = (): Voters => {
  if (!voters) throw new Error("nobody was seated");
  return voters;
};

const timed = async (work: () => Promise<void>): Promise<{ milliseconds: number }> => {
  const start = performance.now();
  await work();
  return { milliseconds: performance.now() - start };
};

const handlers: { [Name in LoadCommandName]: (order: LoadCommandOf<Name>) => Promise<AnswerOf<Name>> } = {
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
      milliseconds += (await timed(async () => watchers.versionReached(await openedVoters().vote()))).milliseconds;
    }
    return { milliseconds };
  },
  voteInTurn: ({ votes }) =>
    timed(async () => {
      for (let cast = 0; cast < votes; cast += 1) await openedVoters().vote();
    }),
  storm: ({ perSecond, seconds }) => voteInOpenLoop(openedVoters(), watchers, perSecond, seconds),
  receive: ({ total }) => timed(() => watchers.framesReached(total)),
  seatBusy: async ({ url, seats }) => {
    await closedLoopVoters.open(url, seats);
    return { size: seats.length };
  },
  voteBusily: ({ milliseconds }) => closedLoopVoters.vote(milliseconds),
  timeSeen: async ({ votes, pauseMs }) => ({ delays: await measureDelivery(openedVoters(), watchers, votes, pauseMs) }),
  getInTurn: async ({ url, count }) => ({ durations: await getInTurn(url, count) }),
  getAtOnce: async ({ urls, count }) => ({ durations: await getAtOnce(urls, count) }),
  attack,
  leave: async () => {
    watchers.close();
    voters?.close();
    closedLoopVoters.close();
    watchers = new Watchers();
    voters = undefined;
    closedLoopVoters = new ClosedLoopVoters();
    return {};
  },
};

interface Request<Name extends LoadCommandName = LoadCommandName> {
  id: number;
  name: Name;
  order: LoadCommandOf<Name>;
}

async function handleRequest<Name extends LoadCommandName>(request: Request<Name>): Promise<void> {
  try {
    process.send?.({ id: request.id, answer: await handlers[request.name](request.order) });
  } catch (error) {
    process.send?.({ id: request.id, error: String(error) });
  }
}

process.on("message", (request: Request) => void handleRequest(request));
