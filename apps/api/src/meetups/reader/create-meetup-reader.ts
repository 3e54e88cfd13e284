import type {
  CacheEntry,
  Identity,
  MeetupCache,
  MeetupId,
  MeetupRecord,
  MeetupRecords,
  Position,
  StaleReads,
  Version,
  View,
} from "@pintpoint/core/meetups";
import type { TokenHash } from "@pintpoint/core/shared";
import { StoreUnavailable } from "@pintpoint/core/shared";
import { IdentityCache, isStillValid } from "./identity-cache.ts";
import { LoadedMeetup } from "./loaded-meetup.ts";
import type { GuestReader, MeetupReader, ReadFailure, ReadResult } from "./meetup-reader.ts";
import { RenderedView } from "./rendered-view.ts";
import { SingleFlight } from "./single-flight.ts";
import { VoterCache } from "./voter-cache.ts";

export interface ReaderPorts {
  records: Pick<MeetupRecords, "read">;
  stale: StaleReads;
  cache: Pick<MeetupCache, "get" | "put">;
  telemetry: ReaderTelemetry;
}

export interface ReaderTelemetry {
  loaded(id: MeetupId): void;
  cacheFailed(error: unknown): void;
}

/** The cache's answer; null when it has none. */
type CacheLookup = CacheEntry | "gone" | null;

/** A meetup as it was loaded; `isProven`: nothing newer had been acknowledged when it was read. */
type LoadResult = { meetup: LoadedMeetup; isProven: boolean } | "gone" | null;

interface ReadDemand {
  atLeast: Version;
  /** The newest version that the cache knows; 0 when it knows none. */
  cachedVersion: Version;
  /** The cache's answer is fresh: nothing newer had been acknowledged when it was asked (MS5). */
  isCacheFresh: boolean;
}

/** A bearer whose identity is known, with the meetup if it had to be loaded for that. */
type KnownBearer = { kind: "known"; identity: Identity; loaded?: LoadResult };

const guestBearer = { kind: "known", identity: { kind: "guest" } } as const satisfies KnownBearer;

export function createMeetupReader({ records, stale, cache, telemetry }: ReaderPorts): MeetupReader & GuestReader {
  const voters = new VoterCache();
  const identities = new IdentityCache();
  const staleReads = new SingleFlight<LoadResult>();
  const freshReads = new SingleFlight<LoadResult>();

  /** A replica's copy that is not older than the cache's fresh version is current (MS5). */
  async function loadStale(id: MeetupId, { cachedVersion, isCacheFresh }: ReadDemand): Promise<LoadResult> {
    telemetry.loaded(id);
    const { found, isReplica } = await stale.readStale(id, cachedVersion);
    const isProven = !isReplica || (isCacheFresh && isRecord(found) && found.meetup.version >= cachedVersion);
    return await keepLoaded(id, found, isReplica, isProven);
  }

  async function loadFresh(id: MeetupId): Promise<LoadResult> {
    telemetry.loaded(id);
    return await keepLoaded(id, await records.read(id), false, true);
  }

  /** The cache is filled before the result is shown, so that no later read shows something older. */
  async function keepLoaded(
    id: MeetupId,
    found: MeetupRecord | "gone" | null,
    isReplica: boolean,
    isProven: boolean,
  ): Promise<LoadResult> {
    if (!isRecord(found)) return found;
    const meetup = new LoadedMeetup(found, isReplica);
    identities.addAll(id, found);
    if (isProven) {
      // It is not known yet which of the two views is wanted.
      if (meetup.blind) await Promise.all([fillCache(id, "full", meetup), fillCache(id, "blind", meetup)]);
      else await fillCache(id, "full", meetup, meetup.render("full").envelope);
    }
    if (meetup.blind) voters.set(id, meetup);
    return { meetup, isProven };
  }

  async function readCache(id: MeetupId, view: View): Promise<CacheLookup> {
    try {
      return await cache.get(id, view);
    } catch (error) {
      telemetry.cacheFailed(error);
      return null;
    }
  }

  async function fillCache(
    id: MeetupId,
    view: View,
    { epoch, version, blind }: LoadedMeetup,
    bytes?: Uint8Array,
  ): Promise<void> {
    try {
      await cache.put(id, view, { epoch, version, blind, ...(bytes && { bytes }) });
    } catch (error) {
      telemetry.cacheFailed(error);
    }
  }

  /**
   * The identity of a bearer. With a fresh cache answer a remembered identity is enough; else the store is asked, for
   * all tokens at once when the meetup must be loaded anyway or many bearers of it are asked for.
   */
  async function identify(
    id: MeetupId,
    bearer: TokenHash,
    cached: CacheEntry | null,
    asked: ReadDemand,
  ): Promise<KnownBearer | ReadFailure> {
    const freshEntry = cached === null || cached.aged ? null : cached;
    const knownIdentity = freshEntry && identities.find(id, bearer, freshEntry);
    if (knownIdentity !== null) return { kind: "known", identity: knownIdentity };
    const needsBytes = freshEntry === null || (!freshEntry.blind && freshEntry.bytes === undefined);
    if (needsBytes || identities.countLookup(id)) {
      const loaded = await load(id, asked);
      if (loaded === null) return { kind: "unknown" };
      if (loaded === "gone") return { kind: "gone" };
      const identity = loaded.meetup.identify(bearer);
      if (identity !== null && isAfterRevocation(loaded.meetup, freshEntry)) return { kind: "known", identity, loaded };
    }
    return await identifyAlone(id, bearer, freshEntry);
  }

  async function identifyAlone(
    id: MeetupId,
    bearer: TokenHash,
    fresh: CacheEntry | null,
  ): Promise<KnownBearer | ReadFailure> {
    const found = await stale.identifyStale(id, bearer);
    if (found === "gone") return { kind: "gone" };
    if (found !== null && isAfterRevocation(found.position, fresh)) {
      identities.add(id, bearer, found);
      return { kind: "known", identity: found.identity };
    }
    if (found !== null) {
      // A replica may not know yet that a token was revoked: the primary decides (MS10).
      const newest = await freshReads.get(
        id,
        () => loadFresh(id),
        () => false,
      );
      if (newest === "gone") return { kind: "gone" };
      const identity = newest?.meetup.identify(bearer);
      if (identity) return { kind: "known", identity };
    }
    // An unknown token; but whether the meetup exists takes precedence (MS7).
    const position = (await stale.positionsStale([id])).get(id);
    if (position === "gone") return { kind: "gone" };
    return { kind: position === undefined ? "unknown" : "notAllowed" };
  }

  /** Cached bytes, if they are as new as the cache's own word on the version (MS5). */
  async function blindEntry(id: MeetupId, cached: CacheEntry): Promise<CacheEntry | null> {
    const entry = await readCache(id, "blind");
    if (entry === null || entry === "gone" || entry.epoch !== cached.epoch) return null;
    return entry.version < cached.version || entry.blind !== cached.blind ? null : entry;
  }

  async function load(id: MeetupId, asked: ReadDemand): Promise<LoadResult> {
    const { atLeast, cachedVersion, isCacheFresh } = asked;
    const minVersion = Math.max(cachedVersion, atLeast);
    const isFreshEnough = (found: LoadResult) =>
      found === "gone" || (found?.isProven === true && isCacheFresh && found.meetup.version >= minVersion);
    const found = await staleReads.get(id, () => loadStale(id, asked), isFreshEnough);
    // A client that has seen a version is never shown an older one: then the primary is read (RW2).
    if (found === null || found === "gone" || !found.meetup.isReplica || found.meetup.version >= atLeast) return found;
    return await freshReads.get(id, () => loadFresh(id), isFreshEnough);
  }

  async function render(id: MeetupId, found: LoadResult, identity: Identity): Promise<ReadResult> {
    if (found === null) return { kind: "unknown" };
    if (found === "gone") return { kind: "gone" };
    const { meetup, isProven } = found;
    const view = meetup.viewOf(identity);
    const { envelope, isNew } = meetup.render(view);
    if (isNew && isProven) await fillCache(id, view, meetup, envelope);
    return new RenderedView(meetup, identity, view, envelope, !isProven);
  }

  /** While the store is away (CA2): the cached view that every guest may see. */
  async function readWhileAway(id: MeetupId, cached: CacheLookup, atLeast: Version): Promise<ReadResult> {
    if (cached === null || cached === "gone" || cached.version < atLeast) return { kind: "unavailable" };
    const entry = cached.blind ? await blindEntry(id, cached) : cached;
    if (entry?.bytes === undefined) return { kind: "unavailable" };
    return new RenderedView(entry, guestBearer.identity, cached.blind ? "blind" : "full", entry.bytes, true);
  }

  return {
    // No await beyond the cache's own: this is the most frequent read.
    readFromCache: (id) =>
      cache.get(id, "full").then(
        (cached) => {
          if (cached === null || cached === "gone" || cached.blind || cached.bytes === undefined || cached.aged)
            return null;
          return new RenderedView(cached, guestBearer.identity, "full", cached.bytes);
        },
        (error) => {
          telemetry.cacheFailed(error);
          return null;
        },
      ),

    async isUnchanged(id, { bearer, version, view }) {
      const cached = await readCache(id, "full");
      if (cached === null || cached === "gone" || cached.version !== version || cached.aged) return false;
      try {
        const who = bearer === undefined ? guestBearer : await identify(id, bearer, cached, demandOf(cached));
        return who.kind === "known" && voters.viewOf(id, cached, who.identity) === view;
      } catch (error) {
        if (error instanceof StoreUnavailable) return false;
        throw error;
      }
    },

    async read(id, { bearer, atLeast = 0 }) {
      const cached = await readCache(id, "full");
      try {
        if (cached === "gone") return { kind: "gone" };
        const asked = demandOf(cached, atLeast);
        const who: KnownBearer | ReadFailure =
          bearer === undefined ? guestBearer : await identify(id, bearer, cached, asked);
        if (who.kind !== "known") return who;
        const { identity, loaded } = who;
        if (loaded !== undefined) return await render(id, loaded, identity);
        const view = cached === null || cached.version < atLeast ? null : voters.viewOf(id, cached, identity);
        const entry = cached !== null && view === "blind" ? await blindEntry(id, cached) : cached;
        if (view !== null && entry?.bytes !== undefined && !entry.aged)
          return new RenderedView(entry, identity, view, entry.bytes);
        return await render(id, await load(id, asked), identity);
      } catch (error) {
        if (error instanceof StoreUnavailable) return await readWhileAway(id, cached, atLeast);
        throw error;
      }
    },
  };
}

function demandOf(cached: CacheEntry | null, atLeast: Version = 0): ReadDemand {
  return cached === null
    ? { atLeast, cachedVersion: 0, isCacheFresh: false }
    : { atLeast, cachedVersion: cached.version, isCacheFresh: !cached.aged };
}

/** When the last revocation is unknown, what was read is taken for current. */
function isAfterRevocation(at: Position, fresh: CacheEntry | null): boolean {
  return fresh?.lastRevocation === undefined || isStillValid(at, fresh);
}

function isRecord(found: MeetupRecord | "gone" | null): found is MeetupRecord {
  return found !== null && found !== "gone";
}
