import { vi } from "vitest";

/**
 * A browser that does not know some zones: Intl throws for them as it does for a name that is none. `device` is what the
 * device says its own zone is, where it is asked.
 */
export function stubUnknownZones(unknown: readonly string[], device: unknown = "Europe/Berlin"): void {
  const Real = Intl.DateTimeFormat;
  const lacking = new Proxy(Real, {
    construct(target, args: ConstructorParameters<typeof Real>) {
      const zone = args[1]?.timeZone;
      if (zone !== undefined && unknown.includes(zone)) throw new RangeError(`Invalid time zone specified: ${zone}`);
      const made = new target(...args);
      if (zone !== undefined) return made;
      const resolved = { ...made.resolvedOptions(), timeZone: device };
      return Object.assign(made, { resolvedOptions: () => resolved });
    },
  });
  vi.stubGlobal("Intl", { ...Object.fromEntries(namesOf(Intl)), DateTimeFormat: lacking });
}

const namesOf = (of: object): [string, unknown][] =>
  Object.getOwnPropertyNames(of).map((name) => [name, Reflect.get(of, name)]);
