import type { Identity, MeetupId, TokenHash, Version, View } from "@pintpoint/core";

/** One view of a meetup, rendered: `bytes` is the JSON of the view's state, `{"id":…}`. */
export interface Rendering {
  kind: "found";
  identity: Identity;
  view: View;
  epoch: string;
  version: Version;
  /** The meetup is blind and undecided. */
  blind: boolean;
  bytes: Uint8Array;
  /** Nobody can say whether something newer has been acknowledged (MS5): answers carry X-Stale. */
  stale: boolean;
}

export type Reading =
  | Rendering
  | { kind: "gone" }
  | { kind: "unknown" }
  | { kind: "notAllowed" }
  | { kind: "unavailable" };

/** Cache, then store; one load per meetup and view at a time; never older than `atLeast` where that exists (RW2, CA2). */
export interface MeetupReader {
  read(id: MeetupId, ask: { bearer?: TokenHash; atLeast?: Version }): Promise<Reading>;
}
