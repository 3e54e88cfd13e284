import type {
  CacheEntry,
  Identity,
  MeetupCache,
  MeetupId,
  MeetupRecord,
  MeetupStore,
  Position,
  TokenHash,
  Version,
  View,
} from "@pintpoint/core";
import { StoreUnavailable } from "@pintpoint/core";
import { holds, Identities } from "./identities.ts";
import { LoadedMeetup } from "./loaded-meetup.ts";
import type { GuestReader, MeetupReader, Reading, Rendering } from "./meetup-reader.ts";
import { RenderedView } from "./rendered-view.ts";
import { SharedLoads } from "./shared-loads.ts";
import { Voters } from "./voters.ts";

export interface ReaderPorts {
  store: Pick<MeetupStore, "read" | "look" | "identify" | "glance">;
  cache: Pick<MeetupCache, "get" | "put">;
  telemetry: ReaderTelemetry;
}

export interface ReaderTelemetry {
  loaded(id: MeetupId): void;
  cacheFailed(error: unknown): void;
}

/** What the cache says of a meetup; null when it says nothing. */
type Word = CacheEntry | "gone" | null;

type Absent = Exclude<Reading, Rendering>;

/** A meetup as it was loaded, and whether it is known to be what stands. */
type Loaded = { meetup: LoadedMeetup; isProven: boolean } | "gone" | null;

interface Asked {
  atLeast: Version;
  /** The newest version that the cache has heard of; 0: it has said nothing. */
  known: Version;
  /** The cache's word is fresh: nothing newer had been acknowledged when it was asked (MS5). */
  isFresh: boolean;
}

/** Somebody who is known, and the meetup if it had to be loaded for that. */
type Known = { kind: "known"; identity: Identity; loaded?: Loaded };

const guest = { kind: "known", identity: { kind: "guest" } } as const satisfies Known;

export function createMeetupReader({ store, cache, telemetry }: ReaderPorts): MeetupReader & GuestReader {
  const voters = new Voters();
  const identities = new Identities();
  const looks = new SharedLoads<Loaded>();
  const reads = new SharedLoads<Loaded>();

  /** What is not older than the cache's fresh word may come from anywhere: nothing newer was acknowledged before (MS5). */
  async function look(id: MeetupId, { known, isFresh }: Asked): Promise<Loaded> {
    telemetry.loaded(id);
    const { found, isReplica } = await store.look(id, known);
    const isProven = !isReplica || (isFresh && isRecord(found) && found.meetup.version >= known);
    return await keep(id, found, isReplica, isProven);
  }

  async function read(id: MeetupId): Promise<Loaded> {
    telemetry.loaded(id);
    return await keep(id, await store.read(id), false, true);
  }

  /** Before anybody sees it the cache is told, so that nobody is shown something older afterwards. */
  async function keep(
    id: MeetupId,
    found: MeetupRecord | "gone" | null,
    isReplica: boolean,
    isProven: boolean,
  ): Promise<Loaded> {
    if (!isRecord(found)) return found;
    const meetup = new LoadedMeetup(found, isReplica);
    identities.noteAll(id, found);
    if (isProven) {
      // Which of two views is wanted shows later.
      if (meetup.blind) await Promise.all([fill(id, "full", meetup), fill(id, "blind", meetup)]);
      else await fill(id, "full", meetup, meetup.render("full").envelope);
    }
    if (meetup.blind) voters.note(id, meetup);
    return { meetup, isProven };
  }

  async function wordOn(id: MeetupId, view: View): Promise<Word> {
    try {
      return await cache.get(id, view);
    } catch (error) {
      telemetry.cacheFailed(error);
      return null;
    }
  }

  async function fill(
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
   * Whose token it is. A fresh word of the cache proves what is known already; else the store is asked, for all tokens at
   * once where the meetup has to be loaded anyway, or where many ask.
   */
  async function identify(
    id: MeetupId,
    bearer: TokenHash,
    word: CacheEntry | null,
    asked: Asked,
  ): Promise<Known | Absent> {
    const fresh = word === null || word.aged ? null : word;
    const known = fresh && identities.find(id, bearer, fresh);
    if (known !== null) return { kind: "known", identity: known };
    const needsBytes = fresh === null || (!fresh.blind && fresh.bytes === undefined);
    if (needsBytes || identities.isAskedOften(id)) {
      const loaded = await load(id, asked);
      if (loaded === null) return { kind: "unknown" };
      if (loaded === "gone") return { kind: "gone" };
      const identity = loaded.meetup.identify(bearer);
      if (identity !== null && isCurrent(loaded.meetup, fresh)) return { kind: "known", identity, loaded };
    }
    return await identifyAlone(id, bearer, fresh);
  }

  async function identifyAlone(id: MeetupId, bearer: TokenHash, fresh: CacheEntry | null): Promise<Known | Absent> {
    const found = await store.identify(id, bearer);
    if (found === "gone") return { kind: "gone" };
    if (found !== null && isCurrent(found.at, fresh)) {
      identities.note(id, bearer, found);
      return { kind: "known", identity: found.identity };
    }
    if (found !== null) {
      // A replica that has not heard yet of a token's death: the newest has the last word (MS10).
      const newest = await reads.get(
        id,
        () => read(id),
        () => false,
      );
      if (newest === "gone") return { kind: "gone" };
      const identity = newest?.meetup.identify(bearer);
      if (identity) return { kind: "known", identity };
    }
    // Nobody's token: but a meetup that is not there comes first (MS7).
    const position = (await store.glance([id])).get(id);
    if (position === "gone") return { kind: "gone" };
    return { kind: position === undefined ? "unknown" : "notAllowed" };
  }

  /** Cached bytes, if they are as new as the cache's own word on the version (MS5). */
  async function blindBytes(id: MeetupId, word: CacheEntry): Promise<CacheEntry | null> {
    const entry = await wordOn(id, "blind");
    if (entry === null || entry === "gone" || entry.epoch !== word.epoch) return null;
    return entry.version < word.version || entry.blind !== word.blind ? null : entry;
  }

  async function load(id: MeetupId, asked: Asked): Promise<Loaded> {
    const { atLeast, known, isFresh } = asked;
    const floor = Math.max(known, atLeast);
    const isGoodEnough = (found: Loaded) =>
      found === "gone" || (found?.isProven === true && isFresh && found.meetup.version >= floor);
    const found = await looks.get(id, () => look(id, asked), isGoodEnough);
    // Who has seen a version is never shown an older one: the newest has the last word (RW2).
    if (found === null || found === "gone" || !found.meetup.isReplica || found.meetup.version >= atLeast) return found;
    return await reads.get(id, () => read(id), isGoodEnough);
  }

  async function show(id: MeetupId, found: Loaded, identity: Identity): Promise<Reading> {
    if (found === null) return { kind: "unknown" };
    if (found === "gone") return { kind: "gone" };
    const { meetup, isProven } = found;
    const view = meetup.viewOf(identity);
    const { envelope, isNew } = meetup.render(view);
    if (isNew && isProven) await fill(id, view, meetup, envelope);
    return new RenderedView(meetup, identity, view, envelope, !isProven);
  }

  /** While the store is away (CA2): what the cache has of what everybody, whoever they are, may see. */
  async function keptFor(id: MeetupId, word: Word, atLeast: Version): Promise<Reading> {
    if (word === null || word === "gone" || word.version < atLeast) return { kind: "unavailable" };
    const entry = word.blind ? await blindBytes(id, word) : word;
    if (entry?.bytes === undefined) return { kind: "unavailable" };
    return new RenderedView(entry, guest.identity, word.blind ? "blind" : "full", entry.bytes, true);
  }

  return {
    // No turn more than the cache itself takes: this is the most frequent question.
    ready: (id) =>
      cache.get(id, "full").then(
        (word) => {
          if (word === null || word === "gone" || word.blind || word.bytes === undefined || word.aged) return null;
          return new RenderedView(word, guest.identity, "full", word.bytes);
        },
        (error) => {
          telemetry.cacheFailed(error);
          return null;
        },
      ),

    async confirms(id, { bearer, version, view }) {
      const word = await wordOn(id, "full");
      if (word === null || word === "gone" || word.version !== version || word.aged) return false;
      try {
        const who = bearer === undefined ? guest : await identify(id, bearer, word, askedOf(word));
        return who.kind === "known" && voters.viewOf(id, word, who.identity) === view;
      } catch (error) {
        if (error instanceof StoreUnavailable) return false;
        throw error;
      }
    },

    async read(id, { bearer, atLeast = 0 }) {
      const word = await wordOn(id, "full");
      try {
        if (word === "gone") return { kind: "gone" };
        const asked = askedOf(word, atLeast);
        const who: Known | Absent = bearer === undefined ? guest : await identify(id, bearer, word, asked);
        if (who.kind !== "known") return who;
        const { identity, loaded } = who;
        if (loaded !== undefined) return await show(id, loaded, identity);
        const view = word === null || word.version < atLeast ? null : voters.viewOf(id, word, identity);
        const entry = word !== null && view === "blind" ? await blindBytes(id, word) : word;
        if (view !== null && entry?.bytes !== undefined && !entry.aged)
          return new RenderedView(entry, identity, view, entry.bytes);
        return await show(id, await load(id, asked), identity);
      } catch (error) {
        if (error instanceof StoreUnavailable) return await keptFor(id, word, atLeast);
        throw error;
      }
    },
  };
}

function askedOf(word: CacheEntry | null, atLeast: Version = 0): Asked {
  return word === null ? { atLeast, known: 0, isFresh: false } : { atLeast, known: word.version, isFresh: !word.aged };
}

/** Where nobody has said when a token died last, what was read is taken for what is. */
function isCurrent(at: Position, fresh: CacheEntry | null): boolean {
  return fresh?.untied === undefined || holds(at, fresh);
}

function isRecord(found: MeetupRecord | "gone" | null): found is MeetupRecord {
  return found !== null && found !== "gone";
}
