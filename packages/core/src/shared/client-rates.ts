/**
 * What one socket and one address may do, before RATE_LIMIT_FACTOR multiplies all of it. A whole pub may share one
 * address, so the bounds are wide on purpose.
 */
const baseRates = {
  /** Commands of one socket: so many at once, then so many a minute. */
  commandsAtOnce: 120,
  commandsPerMinute: 20 * 60,
  /** Of one address at a time. */
  socketsPerAddress: 600,
  connectionsPerAddress: 2_000,
  /** Of one address a minute. */
  requests: 6_000,
  /** Of what the page is made of: some 70 files a visitor, which browsers keep. */
  pageFiles: 30_000,
  socketCommands: 6_000,
  upgrades: 1_200,
};

export type ClientRates = Readonly<typeof baseRates>;

/** Whole numbers of 1 or more. */
export function clientRates(factor: number): ClientRates {
  const scaled = (figure: number) => Math.max(1, Math.round(figure * factor));
  return {
    commandsAtOnce: scaled(baseRates.commandsAtOnce),
    commandsPerMinute: scaled(baseRates.commandsPerMinute),
    socketsPerAddress: scaled(baseRates.socketsPerAddress),
    connectionsPerAddress: scaled(baseRates.connectionsPerAddress),
    requests: scaled(baseRates.requests),
    pageFiles: scaled(baseRates.pageFiles),
    socketCommands: scaled(baseRates.socketCommands),
    upgrades: scaled(baseRates.upgrades),
  };
}
