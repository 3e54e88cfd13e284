import type { MeetupId, ParticipantId, Patch } from "@pintpoint/core/meetups";
import type { Fanout } from "@pintpoint/core/shared";

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

/** Carries announcements with the promises of `Fanout`. Other nodes may miss some; RT2 heals that. */
export interface Announcements {
  /** Rejects when other nodes could not be reached; local subscribers have got it (RT9). */
  publish(announcement: Announcement): Promise<void>;
  /** The returned function ends the subscription. */
  subscribe(meetupId: MeetupId, listener: (announcement: Announcement) => void): () => void;
}

const topicOf = (meetupId: MeetupId): string => `meetup:${meetupId}`;
const decoder = new TextDecoder();

/** An announcement travels as JSON; each meetup is a topic. */
export function announcementsOver(fanout: Pick<Fanout, "publish" | "subscribe">): Announcements {
  /** By message, what was published here: subscribers of this process get it as it is and parse nothing. */
  const published = new WeakMap<Uint8Array, Announcement>();
  return {
    async publish(announcement) {
      const message = Buffer.from(JSON.stringify(announcement));
      published.set(message, announcement);
      await fanout.publish(topicOf(announcement.meetupId), message);
    },
    subscribe: (meetupId, listener) =>
      fanout.subscribe(topicOf(meetupId), (message) => {
        const announcement = published.get(message) ?? announcementIn(message);
        if (announcement !== null) listener(announcement);
      }),
  };
}

const kinds: readonly unknown[] = ["patch", "gone", "presence"] satisfies Announcement["kind"][];

/** Null when it is none: a node of another release may publish a kind that is unknown here. */
function announcementIn(message: Uint8Array): Announcement | null {
  try {
    const value: unknown = JSON.parse(decoder.decode(message));
    return isAnnouncement(value) ? value : null;
  } catch {
    return null;
  }
}

function isAnnouncement(value: unknown): value is Announcement {
  if (typeof value !== "object" || value === null) return false;
  return "meetupId" in value && typeof value.meetupId === "string" && "kind" in value && kinds.includes(value.kind);
}
