import type { Announcement, Fanout, MeetupId } from "@pintpoint/core";

interface Subscription {
  listener: (announcement: Announcement) => void;
}

export interface LocalFanoutOptions {
  /** Hears what a listener threw. */
  listenerFailed(error: unknown): void;
}

/** Within this process: everybody hears an announcement before `publish` returns. */
export function createLocalFanout({ listenerFailed }: LocalFanoutOptions): Fanout {
  const rooms = new Map<MeetupId, Set<Subscription>>();

  function tell(announcement: Announcement): void {
    const room = rooms.get(announcement.meetupId);
    if (room === undefined) return;
    // A copy: who subscribes meanwhile hears the next one.
    for (const subscription of [...room]) {
      if (!room.has(subscription)) continue;
      try {
        subscription.listener(announcement);
      } catch (error) {
        listenerFailed(error);
      }
    }
  }

  return {
    async publish(announcement) {
      tell(announcement);
    },
    subscribe(meetupId, listener) {
      const subscription: Subscription = { listener };
      const room = rooms.get(meetupId) ?? new Set();
      rooms.set(meetupId, room.add(subscription));
      return () => {
        room.delete(subscription);
        if (room.size === 0 && rooms.get(meetupId) === room) rooms.delete(meetupId);
      };
    },
    async close() {
      for (const room of rooms.values()) room.clear();
      rooms.clear();
    },
  };
}
