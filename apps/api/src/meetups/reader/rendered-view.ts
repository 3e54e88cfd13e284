import type { CacheEntry, Identity, Version, View } from "@pintpoint/core/meetups";
import { stateIn } from "./envelope.ts";
import type { Rendering } from "./meetup-reader.ts";

/** What was found, for one asker. */
export class RenderedView implements Rendering {
  readonly kind = "found";
  readonly identity: Identity;
  readonly view: View;
  readonly epoch: string;
  readonly version: Version;
  readonly blind: boolean;
  readonly envelope: Uint8Array;
  readonly stale: boolean;

  /** @param stale something newer may have been acknowledged, and nobody can say */
  constructor(
    { epoch, version, blind }: Pick<CacheEntry, "epoch" | "version" | "blind">,
    identity: Identity,
    view: View,
    envelope: Uint8Array,
    stale = false,
  ) {
    this.identity = identity;
    this.view = view;
    this.epoch = epoch;
    this.version = version;
    this.blind = blind;
    this.envelope = envelope;
    this.stale = stale;
  }

  /** A getter: sockets need it, the most frequent HTTP request does not. */
  get bytes(): Uint8Array {
    return stateIn(this.envelope);
  }
}
