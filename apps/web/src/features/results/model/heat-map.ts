import { type Meetup, type RankedPair, type Ranking, sortedVenues } from "@pintpoint/core";
import type { Formats } from "../../../lib/datetime/formats.ts";
import { slotLabels } from "../../../lib/datetime/slot-labels.ts";
import { venueName } from "../../../lib/ranking/pair-words.ts";

/** A column of the heat map: a slot, or the one that stands for none. */
export interface HeatColumn {
  id: string;
  /** 19:00; empty for a whole day and where there is no slot. */
  time: string;
  /** "Fri 19:00" */
  text: string;
  /** The first of another day: a gap stands before it. */
  startsDay: boolean;
}

/** The columns of one day. */
interface HeatDay {
  id: string;
  text: string;
  count: number;
}

/** What one cell shows. */
export interface HeatCell {
  /** Heads that get a seat, and with one half answered so far. */
  seated: number;
  open: number;
  /** How full it is: from 0 to 10, the fullest of the map at 10. */
  heat: number;
  /** One of those that lead. */
  isBest: boolean;
  isOver: boolean;
}

export interface HeatRow {
  id: string;
  /** Empty where there is no venue. */
  name: string;
  cells: readonly HeatCell[];
}

export interface HeatMap {
  days: readonly HeatDay[];
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
}

/** What stands for an axis without options. */
const none = "none";

const cellKey = (slotId: string | undefined, venueId: string | undefined): string =>
  `${slotId ?? none} ${venueId ?? none}`;

/** Every pair by the key of its cell. */
export function pairsByCell({ pairs }: Ranking): ReadonlyMap<string, RankedPair> {
  return new Map(pairs.map((pair) => [cellKey(pair.slot.id, pair.venue.id), pair]));
}

/** A map says more than the rows above it: two axes to cross, or more pairs than there are rows. */
export function isMapUseful({ ballot, pairs }: Ranking, rows: number): boolean {
  return (ballot.slots.columns.length > 1 && ballot.venues.columns.length > 1) || pairs.length > rows;
}

/** Times across, places down. One axis alone is one row, or one column. */
export function heatMapOf(
  { ballot, pairs }: Ranking,
  byCell: ReadonlyMap<string, RankedPair>,
  { meetup, formats, zone }: { meetup: Meetup; formats: Formats; zone: string },
): HeatMap {
  const labels = slotLabels(meetup, formats, zone);
  const columns: HeatColumn[] = [];
  const days: HeatDay[] = [];
  for (const { id } of ballot.slots.columns) {
    const label = labels.get(id);
    const day = label?.day ?? "";
    const last = days.at(-1);
    const startsDay = last?.id !== day;
    if (last === undefined || startsDay) days.push({ id: day, text: label ? formats.day(label.day) : "", count: 1 });
    else days[days.length - 1] = { ...last, count: last.count + 1 };
    columns.push({ id, time: label?.time ?? "", text: label?.text ?? "", startsDay: startsDay && columns.length > 0 });
  }
  if (columns.length === 0) columns.push({ id: none, time: "", text: "", startsDay: false });
  const venues = new Set(ballot.venues.columns.map(({ id }) => id));
  const shown = sortedVenues(meetup).filter(({ id }) => venues.has(id));
  const weight = (pair: RankedPair) => (most > 0 ? pair.score.seated : pair.score.open);
  const most = pairs.reduce((top, { score }) => Math.max(top, score.seated), 0);
  const top = pairs.reduce((max, pair) => Math.max(max, weight(pair)), 0);
  const cellOf = (slot: string, venue: string): HeatCell => {
    const pair = byCell.get(`${slot} ${venue}`);
    if (!pair) return { seated: 0, open: 0, heat: 0, isBest: false, isOver: false };
    const { seated, open, isOver } = pair.score;
    const heat = top === 0 ? 0 : Math.round((10 * weight(pair)) / top);
    return { seated, open, heat, isBest: pair.rank === 1 && !isOver && top > 0, isOver };
  };
  const rowOf = (id: string, name: string): HeatRow => ({
    id,
    name,
    cells: columns.map((column) => cellOf(column.id, id)),
  });
  const rows = shown.length === 0 ? [rowOf(none, "")] : shown.map(({ id }) => rowOf(id, venueName(meetup, id)));
  return { days, columns, rows };
}

/** Where an arrow key leads from a cell; null for other keys. */
export function nextCell(
  key: string,
  [row, column]: readonly [number, number],
  rows: number,
  columns: number,
): [number, number] | null {
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  switch (key) {
    case "ArrowLeft":
      return [row, clamp(column - 1, columns)];
    case "ArrowRight":
      return [row, clamp(column + 1, columns)];
    case "ArrowUp":
      return [clamp(row - 1, rows), column];
    case "ArrowDown":
      return [clamp(row + 1, rows), column];
    case "Home":
      return [row, 0];
    case "End":
      return [row, columns - 1];
    default:
      return null;
  }
}
