import type { Identity, MeetupId, Version, View } from "@pintpoint/core/meetups";
import type { TokenHash } from "@pintpoint/core/shared";

/** One view of a meetup, rendered. */
export interface Rendering {
  kind: "found";
  identity: Identity;
  view: View;
  epoch: string;
  version: Version;
  /** The meetup is blind and undecided. */
  blind: boolean;
  /** JSON of the view's state, `{"id":…}`: a part of `envelope`, not a copy. */
  bytes: Uint8Array;
  /** The same as GET answers with it, `{"meetup":{"id":…}}`. */
  envelope: Uint8Array;
  /** Something newer may have been acknowledged (MS5): answers carry X-Stale. */
  stale: boolean;
}

export type ReadResult = Rendering | ReadFailure;

export type ReadFailure = { kind: "gone" } | { kind: "unknown" } | { kind: "notAllowed" } | { kind: "unavailable" };

/** Cache, then store; one load per meetup and view at a time; never older than `atLeast` where that exists (RW2, CA2). */
export interface MeetupReader {
  /** Whether the bearer's view is still at this version; false when the cache alone cannot tell. */
  isUnchanged(id: MeetupId, ask: { bearer?: TokenHash | undefined; version: Version; view: View }): Promise<boolean>;
  read(id: MeetupId, ask: { bearer?: TokenHash | undefined; atLeast?: Version | undefined }): Promise<ReadResult>;
}

/** The shortest path to the bytes of a guest's view. */
export interface GuestReader {
  /** What a guest gets, when the cache alone can tell. */
  readFromCache(id: MeetupId): Promise<Rendering | null>;
}
