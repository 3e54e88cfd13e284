/** A bucket of tokens that several processes spend from. */
interface SharedBucket {
  /** Of which meetup: a capability, so it is not written anywhere as it is. */
  meetupId: string;
  rate: string;
  of: string;
}

/** Tells the other processes what this one has spent, and this one what all of them have. */
export interface SharedSpending {
  /** Fulfils with the milliseconds until the bucket is full again, for all together; null: nobody knows. Never rejects. */
  spent(bucket: SharedBucket, rate: { readonly atOnce: number; readonly perMinute: number }): Promise<number | null>;
}
