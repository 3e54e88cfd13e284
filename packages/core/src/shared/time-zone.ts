// CLDR's name for "unknown zone". Devices without a zone report it, and some engines accept it as a zone.
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
