export { applyChange } from "./apply-change.ts";
export { applyInPlace } from "./apply-in-place.ts";
export type { Change, Json } from "./change.ts";
export { noChange } from "./change.ts";
export { ChangeMerger, mergeChanges } from "./merge.ts";
export type { JsonMap } from "./path.ts";
export { isMap, segmentsOf, unsafeKeys } from "./path.ts";
