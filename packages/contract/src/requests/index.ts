export { tooManyEntriesError } from "./too-many-entries.ts";
export { findUnsafeKey } from "./unsafe-key.ts";
