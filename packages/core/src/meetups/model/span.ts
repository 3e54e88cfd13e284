import type { Change } from "../../change/change.ts";
import type { Day, Instant } from "../../shared/time.ts";
import { instantAt } from "../../shared/wall-time.ts";
import { slotOf } from "./lookup.ts";
import type { Meetup, Slot } from "./meetup.ts";

/** A range of time, both ends included. */
export interface Span {
  from: Instant;
  /** Not before `from`. */
  until: Instant;
}

/**
 * When a meetup takes place (CA4): at the chosen slot's time; while none is chosen, somewhere between the start of its
 * first slot and the end of its last, without those that wait for approval. Null when there is none.
 */
export function spanOf(meetup: Meetup): Span | null {
  const chosen = meetup.decision?.slotId;
  const slot = chosen === undefined ? undefined : slotOf(meetup, chosen);
  const slots = slot === undefined ? Object.values(meetup.slots).filter(({ pending }) => pending !== true) : [slot];
  let total: Span | null = null;
  for (const { from, until } of slots.map((one) => slotSpan(one, meetup.timeZone))) {
    if (total === null) total = { from, until };
    if (from < total.from) total.from = from;
    if (until > total.until) total.until = until;
  }
  return total;
}

/** Whether a change may move the span. Called for each commit, so it looks at paths only. */
export function mayMoveSpan({ set, unset }: Change): boolean {
  return Object.keys(set).some(changesTime) || unset.some(changesTime);
}

const changesTime = (path: string): boolean => /^(?:slots|decision|timeZone)(?:\.|$)/.test(path);

function slotSpan(slot: Slot, zone: string): Span {
  if (!("date" in slot)) return { from: slot.start, until: slot.end };
  return { from: midnight(slot.date, zone, 0), until: midnight(slot.date, zone, 1) };
}

/** The first instant of a day in a zone, `later` days later. */
function midnight(date: Day, zone: string, daysLater: number): Instant {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + daysLater);
  const day = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  return instantAt({ ...day, hour: 0, minute: 0, second: 0 }, zone);
}
