/** So many tokens a minute for each key. */
export interface RateLimit {
  /** Keeps the keys of one limit apart from those of another; of one name there is one `perMinute`. */
  readonly name: string;
  /** A whole number, 1 or more. */
  readonly perMinute: number;
}

/** What a key was given of its minute. */
export interface TokensTaken {
  /** False: none of them was given. They count all the same until the minute ends. */
  ok: boolean;
  /** Tokens of this minute that are left. */
  left: number;
  /** Milliseconds until the minute ends, by a clock that may have been set: the caller bounds it. */
  endsInMs: number;
}

/** Counts tokens in windows of a minute, which begin with a key's first token. Nodes of one counter count together. */
export interface RateCounter {
  /** Takes `count` tokens of the key at once. Never rejects. */
  take(limit: RateLimit, key: string, count: number): Promise<TokensTaken>;
}
