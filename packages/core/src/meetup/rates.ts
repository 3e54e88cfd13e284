/**
 * What one socket and one address may do, before RATE_LIMIT_FACTOR multiplies all of it. A whole pub may share one
 * address, so the bounds are wide on purpose.
 */
const single = {
  /** Commands of one socket: so many at once, then so many a minute. */
  commandsAtOnce: 120,
  commandsPerMinute: 20 * 60,
  /** Of one address at a time. */
  socketsPerAddress: 600,
  connectionsPerAddress: 2_000,
  /** Of one address's commands to one meetup, how many may wait to be written at a time. */
  waitingPerAddress: 1_000,
  /** Of one address a minute. */
  requests: 6_000,
  /** Of what the page is made of: some 70 files a visitor, which browsers keep. */
  pageFiles: 30_000,
  creations: 120,
  misses: 30,
  socketCommands: 6_000,
  upgrades: 1_200,
};

export type RateTable = Readonly<typeof single>;

/** Whole numbers of 1 or more. */
export function rateTable(factor: number): RateTable {
  const times = (figure: number) => Math.max(1, Math.round(figure * factor));
  return {
    commandsAtOnce: times(single.commandsAtOnce),
    commandsPerMinute: times(single.commandsPerMinute),
    socketsPerAddress: times(single.socketsPerAddress),
    connectionsPerAddress: times(single.connectionsPerAddress),
    waitingPerAddress: times(single.waitingPerAddress),
    requests: times(single.requests),
    pageFiles: times(single.pageFiles),
    creations: times(single.creations),
    misses: times(single.misses),
    socketCommands: times(single.socketCommands),
    upgrades: times(single.upgrades),
  };
}
