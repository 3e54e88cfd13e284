// CLDR's name for "no zone": a device whose zone nobody knows reports it, and some engines reckon with it as if it were one.
const unknownZone = /^etc\/unknown$/i;

/**
 * Whether it is an IANA name that this runtime knows (`Europe/Berlin`, `UTC`). A bare offset is none: it knows nothing
 * of daylight saving.
 */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone) || unknownZone.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
