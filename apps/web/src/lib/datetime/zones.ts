/** The zone of this device. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone that this browser can reckon with, its own included (some list fewer than they know). */
export function allZones(): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  const own = ownZone();
  return [...new Set([...known, own, "UTC"])].sort();
}
