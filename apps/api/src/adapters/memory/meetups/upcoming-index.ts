import type { UpcomingIndex } from "@pintpoint/core/meetups";
import { byCodeUnit } from "@pintpoint/core/shared";
import type { MemoryConnection } from "./memory-database.ts";

export function createMemoryUpcomingIndex(connection: MemoryConnection): UpcomingIndex {
  return {
    upcoming: ({ from, until }, most) =>
      connection.run(({ spans }) => {
        const found = [...spans].filter(([, span]) => span.from <= until && span.until >= from);
        found.sort(([, a], [, b]) => byCodeUnit(a.from, b.from));
        return found.slice(0, most).map(([id]) => id);
      }),
  };
}
