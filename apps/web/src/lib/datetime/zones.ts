import { isTimeZone } from "@pintpoint/core";

// A zone name from the device, the server or the storage may be unknown to this browser, and Intl throws for unknown
// names: every such name is checked here before use.

/** A name from outside, when it is a zone that this browser can reckon with; otherwise null. */
export function knownZone(name: unknown): string | null {
  return typeof name === "string" && isTimeZone(name) ? name : null;
}

/** The zone of this device; null where it names none, or one that its own browser does not know. */
export function deviceZone(): string | null {
  try {
    return knownZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  } catch {
    return null;
  }
}

let cachedZones: readonly string[] | null = null;

/** Every zone that this browser can reckon with, its own included (some list fewer than they know). */
export function allZones(): readonly string[] {
  cachedZones ??= Intl.supportedValuesOf("timeZone").filter((name) => knownZone(name) !== null);
  const own = deviceZone();
  return [...new Set([...cachedZones, ...(own === null ? [] : [own]), "UTC"])].sort();
}
