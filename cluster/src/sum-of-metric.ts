/**
 * The sum of a metric's samples in Prometheus' text format; 0 where there is none.
 *
 * @param labels what a sample's labels must match: `{route="a",code="200"}`, or nothing where it has none
 */
export function sumOfMetric(metric: string, exposition: string, labels = /^/): number {
  return exposition
    .split("\n")
    .filter((line) => line.startsWith(`${metric} `) || line.startsWith(`${metric}{`))
    .filter((line) => labels.test(line.slice(metric.length, line.lastIndexOf(" "))))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" ") + 1)), 0);
}
