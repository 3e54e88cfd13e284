/** What opens over the page: one chunk. */
export { SlotSheet } from "./slot-sheet.tsx";
export { ZoneSheet } from "./zone-sheet.tsx";
