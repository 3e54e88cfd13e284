import { pluralEn } from "../../plural.ts";

/** What the votes come to: the leader, the rows below it, the heat map, the tie. */
export const pairs = {
  title: "Best combos",
  lead: "In the lead",
  tie: "Tie",
  tieLead: (count: number) => `Neck and neck: ${count} combos`,
  moreTied: (count: number) => `And ${count} more, marked in the map below`,
  decideOn: "Decide…",
  goWith: "Go with this",
  can: (heads: number) => `${heads} can`,
  soFar: (heads: number) => `${heads} yes so far`,
  ofAll: (heads: number, all: number) => `${heads} of ${all}`,
  whoCan: "Who can make it",
  noSeat: (heads: number) => pluralEn(heads, "1 spot short", `${heads} spots short`),
  mustBeThere: (names: string) => `${names} can’t, and must be there`,
  fewer: {
    yes: (heads: number) => (heads === 1 ? "1 fewer can make it" : `${heads} fewer can make it`),
    open: (heads: number) => (heads === 1 ? "1 fewer yes so far" : `${heads} fewer yes so far`),
    maybe: (heads: number) => pluralEn(heads, "1 maybe fewer", `${heads} maybes fewer`),
    out: (heads: number) => pluralEn(heads, "1 more left out", `${heads} more left out`),
  },
  over: "Already over",
  allOver: "All of these times are over.",
  noneWorks: "A clean sweep of no. What would work?",
  everyCombo: "Every combo",
  everyHint: "who gets a spot, tap for names",
  soFarHint: "+ means yes to one half so far",
  place: "Place",
  time: "Time",
  cell: (pair: string, heads: number, open: number) => `${pair}: ${heads} can${open > 0 ? `, ${open} yes so far` : ""}`,
  best: "best so far",
  closeDetails: "Hide names",
  allRows: (count: number) => `Show all ${count} in order`,
  moreRows: (more: number, all: number) => `Show ${more} more of ${all}`,
  fewerRows: "Show fewer",
  bestSoFar: "The best so far",
  somethingElse: "Something else",
  forecast({ coming, open, maybe, out, silent }: Record<"coming" | "open" | "maybe" | "out" | "silent", number>) {
    const parts = [
      ...(coming > 0 ? [`${coming} can make it`] : []),
      ...(open > 0 ? [`${open} yes so far`] : []),
      ...(maybe > 0 ? [`${maybe} maybe`] : []),
      ...(out > 0 ? [`${out} can’t`] : []),
      ...(silent > 0 ? [pluralEn(silent, "1 hasn’t answered", `${silent} haven’t answered`)] : []),
    ];
    return parts.join(" · ") || "Nobody’s here yet";
  },
  reason: {
    both: (heads: number) => `${heads} can do both.`,
    all: (heads: number) => `All ${heads} can make it.`,
    make: (heads: number) => `${heads} can make it.`,
    soFar: (heads: number) => `${heads} yes so far.`,
    nobody: "Nobody can make it yet.",
    cannot: (names: string) => `${names} can’t`,
    might: (names: string) => `${names} might`,
    silentOne: (names: string) => `${names} hasn’t said a word`,
    silent: (names: string) => `${names} haven’t said a word`,
    noSeat: (heads: number) => pluralEn(heads, "1 is without a spot", `${heads} are without a spot`),
    /** Joins the clauses about those who are not coming. */
    rest: (clauses: readonly string[]) => `${clauses.join(", ")}.`,
  },
};
