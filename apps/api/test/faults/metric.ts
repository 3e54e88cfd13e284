import { sumOfMetric } from "@pintpoint/cluster";

/** The sum of a metric's samples whose labels match, as a node tells it to Prometheus. */
export async function metric(origin: string, name: string, labels = /^/): Promise<number> {
  return sumOfMetric(name, await (await fetch(`${origin}/metrics`)).text(), labels);
}
