/** The names of those codes that the fake replica set answers with. */
const names: Readonly<Record<number, string>> = {
  2: "BadValue",
  8: "UnknownError",
  9: "FailedToParse",
  14: "TypeMismatch",
  20: "IllegalOperation",
  26: "NamespaceNotFound",
  28: "PathNotViable",
  40: "ConflictingUpdateOperators",
  43: "CursorNotFound",
  50: "MaxTimeMSExpired",
  52: "DollarPrefixedFieldName",
  56: "EmptyFieldName",
  59: "CommandNotFound",
  64: "WriteConcernTimeout",
  66: "ImmutableField",
  91: "ShutdownInProgress",
  112: "WriteConflict",
  189: "PrimarySteppedDown",
  225: "TransactionTooOld",
  10107: "NotWritablePrimary",
  10334: "BSONObjectTooLarge",
  11000: "DuplicateKey",
  11600: "InterruptedAtShutdown",
  11602: "InterruptedDueToReplStateChange",
  13435: "NotPrimaryNoSecondaryOk",
  13436: "NotPrimaryOrSecondary",
  14031: "OutOfDiskSpace",
};

/** The codes after which the driver looks for another primary. */
export const notPrimaryCodes: ReadonlySet<number> = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);

/** Those after which the same write may be sent once more, as mongod labels them. */
export const retryableCodes: ReadonlySet<number> = new Set([...notPrimaryCodes, 6, 7, 89, 262, 9001]);

export const codeName = (code: number): string => names[code] ?? `Location${code}`;

/** What a member answers instead of a result. */
export class CommandError extends Error {
  override name = "Refusal";
  readonly code: number;
  /** Further fields of the error, such as `keyPattern`. */
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(code: number, message: string, detail: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}
