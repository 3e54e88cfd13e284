import type { Patch } from "../change/change.ts";
import type { MeetupId, ParticipantId } from "../meetup/meetup.ts";

/** What a committed write (or presence) announces to all nodes that have watchers of the meetup. */
export type Announcement =
  | {
      kind: "patch";
      meetupId: MeetupId;
      /** For sockets in the full view. */
      full: Patch;
      /** For sockets in the blind view; null when the meetup is not blind. */
      blind: Patch | null;
      /**
       * `turned`: participants whose view changed; `untied`: participants whose token was revoked. Their sockets must
       * watch again.
       */
      turned: ParticipantId[];
      untied: ParticipantId[];
      /** The meetup was decided or reopened: all views may have changed. */
      opened?: boolean;
    }
  | { kind: "gone"; meetupId: MeetupId }
  | {
      kind: "presence";
      meetupId: MeetupId;
      node: string;
      watchers: number;
      here: { participantId: ParticipantId; state: "looking" | "choosing" }[];
    };

/**
 * Carries announcements to the nodes that subscribed. Local subscribers get each exactly once, in order, before
 * `publish` returns. Other nodes get it late, in any order, twice or never; RT2 heals that. An announcement is shared,
 * do not write to it. A listener that throws does not stop the others.
 */
export interface Fanout {
  /** Rejects when other nodes could not be reached; local subscribers have got it (RT9). */
  publish(announcement: Announcement): Promise<void>;
  /** The returned function ends the subscription. */
  subscribe(meetupId: MeetupId, listener: (announcement: Announcement) => void): () => void;
  /** Ends all subscriptions of this node. */
  close(): Promise<void>;
}
