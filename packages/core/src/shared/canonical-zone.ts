import { isTimeZone } from "./time-zone.ts";

/**
 * An IANA name in the letters in which IANA has it: `europe/kyiv` is `Europe/Kyiv`. Names stay apart that mean the same
 * clock (`Europe/Kiev`). What is no zone comes back as it is, and so does an old name that this runtime cannot spell.
 */
export function canonicalZone(zone: string): string {
  if (!isTimeZone(zone)) return zone;
  const same = (name: unknown): name is string => typeof name === "string" && name.toLowerCase() === zone.toLowerCase();
  const spellings = [
    zoneOfTemporal(zone),
    new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone,
  ];
  return spellings.find(same) ?? Intl.supportedValuesOf("timeZone").find(same) ?? zone;
}

/** Temporal keeps the names that Intl replaces by others; not every runtime has it, and TypeScript does not know it. */
function zoneOfTemporal(zone: string): unknown {
  const now: unknown = member(member(globalThis, "Temporal"), "Now");
  const inZone: unknown = member(now, "zonedDateTimeISO");
  if (typeof inZone !== "function") return undefined;
  return member(Reflect.apply(inZone, now, [zone]), "timeZoneId");
}

const member = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
