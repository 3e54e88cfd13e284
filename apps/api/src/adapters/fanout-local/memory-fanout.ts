import type { Announcement, Fanout, MeetupId } from "@pintpoint/core";

interface Subscription {
  listener: (announcement: Announcement) => void;
}

export interface MemoryFanoutOptions {
  /** Called with what a listener threw. */
  listenerFailed(error: unknown): void;
}

/** Within this process: every listener has been called when `publish` returns. */
export function createMemoryFanout({ listenerFailed }: MemoryFanoutOptions): Fanout {
  const topics = new Map<MeetupId, Set<Subscription>>();

  function deliver(announcement: Announcement): void {
    const subscriptions = topics.get(announcement.meetupId);
    if (subscriptions === undefined) return;
    // A copy: a listener that subscribes during this loop gets the next announcement first.
    for (const subscription of [...subscriptions]) {
      if (!subscriptions.has(subscription)) continue;
      try {
        subscription.listener(announcement);
      } catch (error) {
        listenerFailed(error);
      }
    }
  }

  return {
    async publish(announcement) {
      deliver(announcement);
    },
    subscribe(meetupId, listener) {
      const subscription: Subscription = { listener };
      const subscriptions = topics.get(meetupId) ?? new Set();
      topics.set(meetupId, subscriptions.add(subscription));
      return () => {
        subscriptions.delete(subscription);
        if (subscriptions.size === 0 && topics.get(meetupId) === subscriptions) topics.delete(meetupId);
      };
    },
    async close() {
      for (const subscriptions of topics.values()) subscriptions.clear();
      topics.clear();
    },
  };
}
