/** What opens over the page, and what is seldom said or needed: one chunk. */
export { DstNotice } from "./moved-on.tsx";
export { MeetupRules } from "./rules.tsx";
export { SlotSheet } from "./slot-sheet.tsx";
export { UnknownDeviceZone } from "./unsaid-zone.tsx";
export { ZoneSheet } from "./zone-sheet.tsx";
