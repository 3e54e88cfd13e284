import type { UpcomingIndex } from "@pintpoint/core";
import type { MemoryConnection } from "./memory-database.ts";

export function createMemoryUpcomingIndex(connection: MemoryConnection): UpcomingIndex {
  return {
    upcoming: ({ from, until }, most) =>
      connection.run(({ spans }) => {
        const found = [...spans].filter(([, span]) => span.from <= until && span.until >= from);
        found.sort(([, a], [, b]) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
        return found.slice(0, most).map(([id]) => id);
      }),
  };
}
