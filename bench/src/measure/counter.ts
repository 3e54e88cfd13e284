/** The sum of all series of one of Prometheus's counters; 0: none was counted yet. */
export function sumOfCounter(metrics: string, name: string): number {
  return metrics
    .split("\n")
    .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" ") + 1)), 0);
}

/** @param origin where a node tells its metrics */
export async function counterOf(origin: string, name: string): Promise<number> {
  return sumOfCounter(await (await fetch(`${origin}/metrics`)).text(), name);
}
