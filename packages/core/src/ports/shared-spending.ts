/** A bucket of tokens that several processes spend from. */
interface BucketKey {
  /** Of which meetup: a capability, so it is not written anywhere as it is. */
  meetupId: string;
  rate: string;
  subject: string;
}

/** Tells the other processes what this one has spent, and this one what all of them have. */
export interface SharedBuckets {
  /** Fulfils with the milliseconds until the bucket is full again, for all together; null: nobody knows. Never rejects. */
  take(bucket: BucketKey, rate: { readonly atOnce: number; readonly perMinute: number }): Promise<number | null>;
}
