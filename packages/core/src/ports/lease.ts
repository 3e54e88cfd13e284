/** What one node at a time may do: a name is held by one node, until it lets go or has not renewed it in time. */
export interface Lease {
  /** True when this node has, or renews, the lease for the next `ms` milliseconds; false while another node has it. */
  hold(name: string, ms: number): Promise<boolean>;
  /** Lets go of what this node holds; another node's hold is left alone. */
  release(name: string): Promise<void>;
  close(): Promise<void>;
}
