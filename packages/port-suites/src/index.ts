export { registerMeetupCacheSuite } from "./cache/meetup-cache-suite.ts";
export type { CacheTraits, CacheUnderTest } from "./cache/meetup-cache-suite.ts";
export { registerFanoutSuite } from "./fanout/fanout-suite.ts";
export type { FanoutTraits, FanoutUnderTest } from "./fanout/fanout-suite.ts";
export { freshId } from "./fresh-id.ts";
export { sampleRecord } from "./sample-record.ts";
export { seededRandom } from "./seeded-random.ts";
export { registerMeetupStoreSuite } from "./store/meetup-store-suite.ts";
export type { StoreUnderTest } from "./store/stage.ts";
