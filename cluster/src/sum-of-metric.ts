/** The sum of a metric's samples, whatever their labels, in Prometheus' text format; 0 where there is none. */
export function sumOfMetric(metric: string, exposition: string): number {
  return exposition
    .split("\n")
    .filter((line) => line.startsWith(`${metric} `) || line.startsWith(`${metric}{`))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" ") + 1)), 0);
}
