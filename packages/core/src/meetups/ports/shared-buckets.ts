/** A token bucket that all nodes share. */
interface BucketKey {
  /** A capability: hash it before writing it anywhere. */
  meetupId: string;
  rate: string;
  subject: string;
}

/** Reports tokens that this node has taken, and tells what all nodes have taken. */
export interface SharedBuckets {
  /** Milliseconds until the bucket is full again; null when unknown. Never rejects. */
  take(bucket: BucketKey, rate: { readonly atOnce: number; readonly perMinute: number }): Promise<number | null>;
}
