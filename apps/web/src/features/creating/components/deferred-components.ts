/** The sheets of the create page and rarely needed parts, in one chunk. */
export { ChosenTimes } from "./chosen-times.tsx";
export { DstNotice } from "./dst-notice.tsx";
export { FacePicker } from "./face-picker.tsx";
export { LateHero } from "./late-hero.tsx";
export { LateRules } from "./late-rules.tsx";
export { ManyTimes } from "./many-times.tsx";
export { MonthPicker } from "./month-picker.tsx";
export { PlaceDetails } from "./place-details.tsx";
export { RulesSheet } from "./rules-sheet.tsx";
export { SameAgainFill } from "./same-again-fill.tsx";
export { SlotSheet } from "./slot-sheet.tsx";
export { SubjectSheet } from "./subject-sheet.tsx";
export { UnknownDeviceZone } from "./unknown-device-zone.tsx";
export { ZoneSheet } from "./zone-sheet.tsx";
