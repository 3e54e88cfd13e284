/** Whatever is random is a port, so that tests can say what is made: ids, tokens and lots. */
export interface Ids {
  /** At least 128 random bits, URL-safe: whoever knows such an id may take part (MS1). */
  newCapabilityId(): string;
  /** Distinguishes two histories of one stored thing (RW6). */
  newEpoch(): string;
  /** The prefix, `_` and 12 letters or digits. */
  newId(prefix: string): string;
  /** A capability of one person. */
  newToken(): string;
  /** For a draw: uniform from 0 to below 1, of 32 random bits or more. Of n things it draws number ⌊lot × n⌋. */
  newLot(): number;
}
