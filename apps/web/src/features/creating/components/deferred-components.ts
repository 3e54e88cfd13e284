/** The dialogs of the create page and rarely needed texts, in one chunk. */
export { DstNotice } from "./dst-notice.tsx";
export { MeetupRules } from "./meetup-rules.tsx";
export { SlotSheet } from "./slot-sheet.tsx";
export { UnknownDeviceZone } from "./unknown-device-zone.tsx";
export { ZoneSheet } from "./zone-sheet.tsx";
