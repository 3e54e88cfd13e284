import type { Identified, Identity, MeetupId, MeetupRecord, Position, Vault, Version } from "@pintpoint/core/meetups";
import { identify } from "@pintpoint/core/meetups";
import type { TokenHash } from "@pintpoint/core/shared";
import { LRUCache } from "lru-cache";

/** The cache's fresh answer: the version, and at which version a token was revoked last. */
export interface RevocationState {
  epoch: string;
  version: Version;
  lastRevocation?: Version;
}

/** Every token of a meetup as it stood at a version. */
interface TokenTable {
  at: Position;
  vault: Pick<Vault, "organiser" | "tokens">;
}

export interface IdentitiesOptions {
  /** All tables together, in bytes. */
  maxTableBytes?: number;
  /** How many tokens are remembered one by one. */
  maxSingles?: number;
  /** In milliseconds. */
  ttlMs?: number;
  perf?: { now(): number };
}

/** A token's hash, its owner's id, and their places in a map, in bytes. */
const tokenBytes = 200;
/** After so many look-ups of single tokens of a meetup all of its tokens are loaded at once. */
const lookupsBeforeTable = 16;

/**
 * Whose token it was at some version. It is still so if no token was revoked since (`lastRevocation`): a valid token
 * never changes its owner. Bounded in size and time.
 */
export class IdentityCache {
  readonly #tables: LRUCache<MeetupId, TokenTable>;
  readonly #singles: LRUCache<string, Identified>;
  readonly #lookups: LRUCache<MeetupId, { times: number }>;
  readonly #lifetime: number;
  readonly #perf: { now(): number };
  #purgeAt = 0;

  constructor({
    maxTableBytes = 16 * 1024 * 1024,
    maxSingles = 20_000,
    ttlMs = 10 * 60_000,
    perf = performance,
  }: IdentitiesOptions = {}) {
    const ages = { ttl: ttlMs, ttlResolution: 0, perf };
    this.#tables = new LRUCache({ ...ages, maxSize: maxTableBytes, sizeCalculation: sizeOf });
    this.#singles = new LRUCache({ ...ages, max: maxSingles });
    this.#lookups = new LRUCache({ ...ages, max: 1_000 });
    this.#lifetime = ttlMs;
    this.#perf = perf;
  }

  /** Null: the store must be asked. */
  find(id: MeetupId, bearer: TokenHash, word: RevocationState): Identity | null {
    const table = this.#tables.get(id);
    if (table !== undefined && isStillValid(table.at, word)) {
      const identity = identify({ ...table.vault, receipts: {} }, bearer);
      if (identity !== null) return identity;
    }
    const single = this.#singles.get(bearerKey(id, bearer));
    return single !== undefined && isStillValid(single.position, word) ? single.identity : null;
  }

  add(id: MeetupId, bearer: TokenHash, found: Identified): void {
    this.#purge();
    this.#singles.set(bearerKey(id, bearer), found);
  }

  addAll(id: MeetupId, { meetup, vault }: MeetupRecord): void {
    this.#purge();
    const { epoch, version } = meetup;
    const { organiser, tokens } = vault;
    this.#tables.set(id, { at: { epoch, version }, vault: { organiser, tokens } });
    this.#lookups.delete(id);
  }

  /** Call before the store is asked for one token; true when all tokens should be loaded instead. */
  countLookup(id: MeetupId): boolean {
    const asked = this.#lookups.get(id) ?? { times: 0 };
    asked.times += 1;
    if (asked.times === 1) this.#lookups.set(id, asked);
    return asked.times > lookupsBeforeTable;
  }

  get size(): { bytes: number; singles: number } {
    return { bytes: this.#tables.calculatedSize, singles: this.#singles.size };
  }

  /** Expired entries are removed at the next addition. */
  #purge(): void {
    const now = this.#perf.now();
    if (now < this.#purgeAt) return;
    this.#purgeAt = now + this.#lifetime;
    for (const cache of [this.#tables, this.#singles, this.#lookups]) cache.purgeStale();
  }
}

/** Whether what was read at `at` is known to be so still. */
export function isStillValid(at: Position, { epoch, version, lastRevocation = version }: RevocationState): boolean {
  return at.epoch === epoch && at.version >= lastRevocation;
}

const sizeOf = ({ vault }: TokenTable): number => tokenBytes * (2 + Object.keys(vault.tokens).length);
const bearerKey = (id: MeetupId, bearer: TokenHash): string => `${id} ${bearer}`;
