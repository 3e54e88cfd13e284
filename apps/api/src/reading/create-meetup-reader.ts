import type {
  CacheEntry,
  Identity,
  MeetupCache,
  MeetupId,
  MeetupStore,
  TokenHash,
  Version,
  View,
} from "@pintpoint/core";
import { StoreUnavailable } from "@pintpoint/core";
import { LoadedMeetup } from "./loaded-meetup.ts";
import type { GuestReader, MeetupReader, Reading, Rendering } from "./meetup-reader.ts";
import { RenderedView } from "./rendered-view.ts";
import { SharedLoads } from "./shared-loads.ts";
import { Voters } from "./voters.ts";

export interface ReaderPorts {
  store: Pick<MeetupStore, "read" | "identify" | "positions">;
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

const guest: { kind: "known"; identity: Identity } = { kind: "known", identity: { kind: "guest" } };

export function createMeetupReader({ store, cache, telemetry }: ReaderPorts): MeetupReader & GuestReader {
  const voters = new Voters();
  const loads = new SharedLoads(async (id) => {
    telemetry.loaded(id);
    const record = await store.read(id);
    if (record === null || record === "gone") return record;
    const loaded = new LoadedMeetup(record.meetup);
    // Before anybody sees it, so that nobody is shown something older afterwards. Which of two views is wanted shows later.
    if (loaded.blind) await Promise.all([fill(id, "full", loaded), fill(id, "blind", loaded)]);
    else await fill(id, "full", loaded, loaded.render("full").envelope);
    if (loaded.blind) voters.note(id, loaded);
    return loaded;
  });

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

  async function identify(id: MeetupId, bearer: TokenHash): Promise<{ kind: "known"; identity: Identity } | Absent> {
    const identity = await store.identify(id, bearer);
    if (identity === "gone") return { kind: "gone" };
    if (identity !== null) return { kind: "known", identity };
    // Nobody's token: but a meetup that is not there comes first (MS7).
    const position = (await store.positions([id])).get(id);
    if (position === "gone") return { kind: "gone" };
    return { kind: position === undefined ? "unknown" : "notAllowed" };
  }

  /** Cached bytes, if they are as new as the cache's own word on the version (MS5). */
  async function blindBytes(id: MeetupId, word: CacheEntry): Promise<CacheEntry | null> {
    const entry = await wordOn(id, "blind");
    if (entry === null || entry === "gone" || entry.epoch !== word.epoch) return null;
    return entry.version < word.version || entry.blind !== word.blind ? null : entry;
  }

  async function load(id: MeetupId, identity: Identity, atLeast: Version | null): Promise<Reading> {
    const isGoodEnough = (found: LoadedMeetup | "gone" | null) =>
      found === "gone" || (found !== null && atLeast !== null && found.version >= atLeast);
    const found = await loads.get(id, isGoodEnough);
    if (found === null) return { kind: "unknown" };
    if (found === "gone") return { kind: "gone" };

    const view = found.viewOf(identity);
    const { envelope, isNew } = found.render(view);
    if (isNew) await fill(id, view, found, envelope);
    return new RenderedView(found, identity, view, envelope);
  }

  return {
    // No turn more than the cache itself takes: this is the most frequent question.
    ready: (id) =>
      cache.get(id, "full").then(
        (word) => {
          if (word === null || word === "gone" || word.blind || word.bytes === undefined) return null;
          return new RenderedView(word, guest.identity, "full", word.bytes);
        },
        (error) => {
          telemetry.cacheFailed(error);
          return null;
        },
      ),

    async confirms(id, { bearer, version, view }) {
      const word = await wordOn(id, "full");
      if (word === null || word === "gone" || word.version !== version) return false;
      const who = bearer === undefined ? guest : await identify(id, bearer);
      return who.kind === "known" && voters.viewOf(id, word, who.identity) === view;
    },

    async read(id, { bearer, atLeast = 0 }) {
      try {
        const word = await wordOn(id, "full");
        if (word === "gone") return { kind: "gone" };
        const who = bearer === undefined ? guest : await identify(id, bearer);
        if (who.kind !== "known") return who;
        const { identity } = who;
        if (word === null) return await load(id, identity, null);
        const view = word.version < atLeast ? null : voters.viewOf(id, word, identity);
        const entry = view === "blind" ? await blindBytes(id, word) : word;
        if (view !== null && entry?.bytes !== undefined) return new RenderedView(entry, identity, view, entry.bytes);
        return await load(id, identity, Math.max(word.version, atLeast));
      } catch (error) {
        if (error instanceof StoreUnavailable) return { kind: "unavailable" };
        throw error;
      }
    },
  };
}
