import { type Instant, wallTime } from "@pintpoint/core";

/** Whether the clocks of two zones differ at an instant. Null is a zone that nobody knows: they may. */
export function clocksDiffer(at: Instant, zone: string, other: string | null): boolean {
  if (other === null) return true;
  if (zone === other) return false;
  const [here, there] = [wallTime(at, zone), wallTime(at, other)];
  return here.day !== there.day || here.hour !== there.hour || here.minute !== there.minute;
}
