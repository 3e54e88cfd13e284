/** Timeouts, in milliseconds; tests use shorter ones. */
export interface MongoTimes {
  /** A write is answered by then, whatever happens (RW1). */
  write: number;
  /** No attempt begins with less time left: a cut-off write would be unconfirmed. */
  minAttempt: number;
  /** A read that only the primary may answer. */
  strictRead: number;
  /** Until a node is found that may be asked. */
  serverSelection: number;
  /** Between two looks at each node's health. */
  heartbeat: number;
  connect: number;
  /** A connection that says nothing for so long is given up. */
  socket: number;
  /** Until a connection is free. */
  waitQueue: number;
}

export const defaultMongoTimes: MongoTimes = {
  write: 3_500,
  minAttempt: 600,
  strictRead: 3_000,
  serverSelection: 3_000,
  heartbeat: 2_000,
  connect: 2_000,
  socket: 5_000,
  waitQueue: 2_000,
};
