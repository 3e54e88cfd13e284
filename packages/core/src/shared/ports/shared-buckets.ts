/** The name of a token bucket, in three parts. */
interface BucketName {
  /** Which limit it is of. */
  readonly limit: string;
  /** What it belongs to. It may be a capability: hash it before writing it anywhere. */
  readonly owner: string;
  /** Who is counted apart there; empty: everybody together. */
  readonly subject: string;
}

/** Reports tokens that this node has taken from a bucket, and tells what all nodes have taken. */
export interface SharedBuckets {
  /** Takes one token. Milliseconds until the bucket is full again; null when unknown. Never rejects. */
  take(bucket: BucketName, rate: { readonly atOnce: number; readonly perMinute: number }): Promise<number | null>;
}
