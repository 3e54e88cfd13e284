import type { Fanout } from "@pintpoint/core/shared";

interface Subscription {
  listener: (message: Uint8Array) => void;
}

export interface MemoryFanoutOptions {
  /** Called with what a listener threw. */
  listenerFailed(error: unknown): void;
}

/** Within this process: every listener has been called when `publish` returns. */
export function createMemoryFanout({ listenerFailed }: MemoryFanoutOptions): Fanout {
  const topics = new Map<string, Set<Subscription>>();

  function deliver(topic: string, message: Uint8Array): void {
    const subscriptions = topics.get(topic);
    if (subscriptions === undefined) return;
    // A copy: a listener that subscribes during this loop gets the next message first.
    for (const subscription of [...subscriptions]) {
      if (!subscriptions.has(subscription)) continue;
      try {
        subscription.listener(message);
      } catch (error) {
        listenerFailed(error);
      }
    }
  }

  return {
    async publish(topic, message) {
      deliver(topic, message);
    },
    subscribe(topic, listener) {
      const subscription: Subscription = { listener };
      const subscriptions = topics.get(topic) ?? new Set();
      topics.set(topic, subscriptions.add(subscription));
      return () => {
        subscriptions.delete(subscription);
        if (subscriptions.size === 0 && topics.get(topic) === subscriptions) topics.delete(topic);
      };
    },
    async close() {
      for (const subscriptions of topics.values()) subscriptions.clear();
      topics.clear();
    },
  };
}
