/** The dialogs of the create page and rarely needed texts, in one chunk. */
export { DstNotice } from "./moved-on.tsx";
export { MeetupRules } from "./rules.tsx";
export { SlotSheet } from "./slot-sheet.tsx";
export { UnknownDeviceZone } from "./unsaid-zone.tsx";
export { ZoneSheet } from "./zone-sheet.tsx";
