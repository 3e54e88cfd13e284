import { loadable } from "../../../lib/loadable.tsx";

/** Asked for with the first drawing of the ballot, and not waited for. */
export const TallyCounter = loadable(async () => (await import("./tally-counter.tsx")).TallyCounter);
