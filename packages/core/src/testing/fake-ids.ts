import type { Ids } from "../shared/ports/ids.ts";

/** Ids that count, so that a test can tell them apart and name them. */
export function fakeIds(): Ids {
  let made = 0;
  const next = () => String(++made);
  return {
    newCapabilityId: () => `meetup-${next()}`,
    newEpoch: () => `epoch-${next()}`,
    newId: (prefix) => `${prefix}_${next().padStart(12, "0")}`,
    newToken: () => `token-${next()}`,
    newLot: () => Number(next()) / 1_000,
  };
}
