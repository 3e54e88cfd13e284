import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

export interface Goal {
  name: string;
  value: number;
  atMost?: number;
  atLeast?: number;
}

/** One line of the table. */
export interface Row {
  scenario: string;
  what: string;
  who: string;
  values: Record<string, number>;
  goals?: Goal[];
}

/** What every scenario is handed. */
export interface BenchRun {
  dataDir: string;
  /** A quick run is a tenth of the size, to see that the bench itself works; its figures say nothing. */
  scale(count: number): number;
}

const isMet = ({ value, atMost, atLeast }: Goal): boolean =>
  (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);

const formatNumber = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

export function describe(row: Row): string {
  const values = Object.entries(row.values).map(([name, value]) => `${formatNumber(value)} ${name}`);
  const goals = (row.goals ?? []).map((goal) => {
    const bound = goal.atMost === undefined ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
    return `${isMet(goal) ? "met" : "MISSED"}: ${goal.name} ${goal.value.toFixed(2)} (${bound})`;
  });
  return `| ${row.scenario} | ${row.what} | ${row.who} | ${values.join(", ")} | ${goals.join("; ")} |`;
}

export function writeResults(file: string, rows: Row[]): void {
  mkdirSync(new URL("../results/", import.meta.url), { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length };
  writeFileSync(new URL(`../results/${file}`, import.meta.url), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}
