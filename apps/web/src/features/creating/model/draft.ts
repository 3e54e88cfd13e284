import { isDay, limits } from "@pintpoint/core";
import { knownZone } from "../../../lib/datetime/zones.ts";
import type { Draft, DraftSlot, DraftVenue } from "../types.ts";

export function emptyDraft(timeZone: string): Draft {
  return {
    activity: null,
    title: null,
    description: "",
    timeZone,
    length: 120,
    slots: [],
    venues: [],
    editing: "anyone",
    proposals: "anyone",
    blind: false,
    deadline: "",
    name: "",
    face: "",
  };
}

export function emptyVenue(id: string): DraftVenue {
  return { id, name: "", address: "", url: "", note: "", capacity: "" };
}

/** Whether anything differs from what most people leave as it is. */
export const hasOwnRules = (draft: Draft): boolean =>
  draft.editing !== "anyone" || draft.proposals !== "anyone" || draft.blind || draft.deadline !== "";

/** Venues left empty are not sent. */
export function nonEmptyVenues(venues: readonly DraftVenue[]): DraftVenue[] {
  return venues.filter((venue) =>
    [venue.name, venue.address, venue.url, venue.note, venue.capacity].some((text) => text.trim() !== ""),
  );
}

/** A draft as an earlier visit left it, perhaps an earlier release: what is not understood is taken from `fresh`. */
export function parseStoredDraft(found: unknown, fresh: Draft): Draft | null {
  if (typeof found !== "object" || found === null) return null;
  const kept: Record<string, unknown> = { ...found };
  const text = (value: unknown, otherwise: string) => (typeof value === "string" ? value : otherwise);
  const orNull = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    activity: orNull(kept.activity),
    title: orNull(kept.title),
    description: text(kept.description, ""),
    timeZone: knownZone(kept.timeZone) ?? fresh.timeZone,
    length: typeof kept.length === "number" && isWhole(kept.length, 1, 24 * 60) ? kept.length : fresh.length,
    slots: Array.isArray(kept.slots) ? kept.slots.filter(isSlot) : [],
    venues: Array.isArray(kept.venues) ? kept.venues.filter(isVenue) : [],
    editing: kept.editing === "organiser" ? "organiser" : "anyone",
    proposals: kept.proposals === "organiser" || kept.proposals === "approval" ? kept.proposals : "anyone",
    blind: kept.blind === true,
    deadline: text(kept.deadline, ""),
    name: text(kept.name, ""),
    face: text(kept.face, ""),
  };
}

function isSlot(value: unknown): value is DraftSlot {
  if (!hasTexts(value, ["id", "day"]) || !isDay(value.day ?? "")) return false;
  if (!("from" in value)) return true;
  return isWhole(value.from, 0, 24 * 60 - 1) && "minutes" in value && isWhole(value.minutes, 1, limits.slotHours * 60);
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

function isVenue(value: unknown): value is DraftVenue {
  return hasTexts(value, ["id", "name", "address", "url", "note", "capacity"]);
}

function hasTexts(value: unknown, keys: readonly string[]): value is Record<string, string> {
  if (typeof value !== "object" || value === null) return false;
  const entries: Record<string, unknown> = { ...value };
  return keys.every((key) => typeof entries[key] === "string");
}
