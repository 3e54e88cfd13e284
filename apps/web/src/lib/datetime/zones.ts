import { isTimeZone } from "@pintpoint/core";

// What a device, a server or an earlier visit calls a time zone need not be one to this browser, and Intl throws for what
// it does not know: every zone from outside comes through here before anything is reckoned with it.

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
