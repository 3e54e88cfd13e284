import { loadMessages } from "../../../lib/i18n/messages.ts";
import { loadable } from "../../../lib/loadable.tsx";

/** The sheets of the create page and what is seldom seen on it, with their texts: one chunk, after the first paint. */
const load = async () =>
  (await Promise.all([import("./deferred-components.ts"), loadMessages("homeMore"), loadMessages("zones")]))[0];

export const ChosenTimes = loadable(async () => (await load()).ChosenTimes);
export const DstNotice = loadable(async () => (await load()).DstNotice);
export const FacePicker = loadable(async () => (await load()).FacePicker);
export const LateHero = loadable(async () => (await load()).LateHero);
export const LateRules = loadable(async () => (await load()).LateRules);
export const ManyTimes = loadable(async () => (await load()).ManyTimes);
export const MonthPicker = loadable(async () => (await load()).MonthPicker);
export const PlaceDetails = loadable(async () => (await load()).PlaceDetails);
export const RulesSheet = loadable(async () => (await load()).RulesSheet);
export const SameAgainFill = loadable(async () => (await load()).SameAgainFill);
export const SlotSheet = loadable(async () => (await load()).SlotSheet);
export const SubjectSheet = loadable(async () => (await load()).SubjectSheet);
export const UnknownDeviceZone = loadable(async () => (await load()).UnknownDeviceZone);
export const ZoneSheet = loadable(async () => (await load()).ZoneSheet);
