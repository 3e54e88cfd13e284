/**
 * Carries messages to every process that subscribed to their topic. Subscribers in the publishing process get each
 * message exactly once, in order, before `publish` returns its promise, and as the very array that was published. Other
 * processes get it late, in any order, twice or never. A message is shared: no listener writes to it. A listener that
 * throws stops neither the others nor the publisher.
 */
export interface Fanout {
  /**
   * Rejects when other processes could not be reached; the own subscribers have got it (RT9).
   *
   * @param topic `<domain>:<id>`
   */
  publish(topic: string, message: Uint8Array): Promise<void>;
  /** The returned function ends the subscription; it may be called twice. */
  subscribe(topic: string, listener: (message: Uint8Array) => void): () => void;
  /** Ends all subscriptions of this process. */
  close(): Promise<void>;
}
