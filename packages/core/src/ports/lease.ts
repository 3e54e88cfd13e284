/**
 * Work that one node at a time does. A lease ends by itself, also with its owner: whoever holds it renews it well before,
 * and counts its time from before it asked.
 */
export interface Lease {
  /** True: this node has the lease, new or renewed, for `ms` milliseconds. False: another has it, or nobody can say. */
  acquire(name: string, ms: number): Promise<boolean>;
  /** Passes it on at once; does nothing for whoever does not hold it, and never rejects. */
  release(name: string): Promise<void>;
  /** Releases whatever this node holds; it holds nothing afterwards. */
  close(): Promise<void>;
}
