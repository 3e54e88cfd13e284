/** Answers that say "not I, not now": the driver looks for another primary. */
export const notPrimaryCodes: ReadonlySet<number> = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);

/** Those after which the same write may be sent once more, as mongod labels them. */
export const retryableCodes: ReadonlySet<number> = new Set([...notPrimaryCodes, 6, 7, 89, 262, 9001]);
