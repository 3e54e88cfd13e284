import type { Patch } from "../change/change.ts";
import type { MeetupId, ParticipantId } from "../meetup/meetup.ts";

/** What a committed write (or a person's presence) tells every node that has watchers of the meetup. */
export type Announcement =
  | {
      kind: "patch";
      meetupId: MeetupId;
      /** For those who hold an answer, and for all once decided. */
      full: Patch;
      /** For everybody else while the meetup is blind; null when the meetup is not blind (all are in the full room). */
      blind: Patch | null;
      /** Whose sockets must watch again: their view changed, or their tie to the participant is cut (`untied`). */
      turned: ParticipantId[];
      untied: ParticipantId[];
      /** The meetup opened to all (decided) or closed again (reopened): everybody's view is judged anew. */
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
 * Carries announcements to every node that subscribed to the meetup. The publishing node's own subscribers hear each one
 * once, in order and before `publish` returns; other nodes late, in any order, twice or never: RT2 heals. Announcements
 * are shared: no listener writes to one. A listener that throws stops neither the others nor the publisher.
 */
export interface Fanout {
  /** Rejects when other nodes could not be told; local subscribers have been told all the same (RT9). */
  publish(announcement: Announcement): Promise<void>;
  /** The returned function ends the subscription. */
  subscribe(meetupId: MeetupId, listener: (announcement: Announcement) => void): () => void;
  /** Ends all subscriptions of this node. */
  close(): Promise<void>;
}
