/** What opens over the page, and what is seldom said or needed: one chunk. */
export { MovedOn } from "./moved-on.tsx";
export { Rules } from "./rules.tsx";
export { SlotSheet } from "./slot-sheet.tsx";
export { UnsaidZone } from "./unsaid-zone.tsx";
export { ZoneSheet } from "./zone-sheet.tsx";
