/** Random ids and tokens are a port, so that tests can say what is made. */
export interface Ids {
  /** At least 128 random bits, URL-safe: whoever knows such an id may take part (MS1). */
  newCapabilityId(): string;
  /** Distinguishes two histories of one stored thing (RW6). */
  newEpoch(): string;
  /** The prefix, `_` and 12 letters or digits. */
  newId(prefix: string): string;
  /** A capability of one person. */
  newToken(): string;
}
