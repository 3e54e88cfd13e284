import type { Day, Settings } from "@pintpoint/core";

/** A time that is being chosen: what clocks in the meetup's zone will show. It may end after midnight. */
export interface TimedDraft {
  /** Of this device only: the server makes its own. */
  id: string;
  day: Day;
  /** Minutes after midnight, 0 to 1439. */
  from: number;
  /** How long it lasts. */
  minutes: number;
}

/** A whole day. */
interface DayDraft {
  id: string;
  day: Day;
}

export type DraftSlot = TimedDraft | DayDraft;

export interface DraftVenue {
  id: string;
  name: string;
  address: string;
  url: string;
  note: string;
  /** As typed: digits, or empty. */
  capacity: string;
}

/** A meetup before it exists; kept on the device until it does. */
export interface Draft {
  /** A key or what was typed; null before anything is chosen: a beer. */
  activity: string | null;
  /** Null while it follows from the activity. */
  title: string | null;
  description: string;
  timeZone: string;
  /** Of the next slot, in minutes. */
  length: number;
  slots: DraftSlot[];
  venues: DraftVenue[];
  editing: Settings["editing"];
  proposals: Settings["proposals"];
  blind: boolean;
  /** Wall time in the meetup's zone, `2026-12-04T18:00`, or empty. */
  deadline: string;
  /** Of the organiser, who joins with it; or empty. */
  name: string;
  /** Of the organiser: one emoji, or empty. */
  face: string;
}

/** What clocks in the meetup's zone show now. */
export interface WallNow {
  day: Day;
  minutes: number;
}
