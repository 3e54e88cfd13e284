/**
 * One node at a time does the work. A lease ends after `ms`, also when its holder crashes: renew it well before, and
 * count from before the call.
 */
export interface Lease {
  /** True: this node holds the lease for `ms` from now. False: another node holds it, or it is unknown. */
  acquire(name: string, ms: number): Promise<boolean>;
  /** Gives it up at once. Does nothing if this node does not hold it; never rejects. */
  release(name: string): Promise<void>;
  /** Releases whatever this node holds; it holds nothing afterwards. */
  close(): Promise<void>;
}
