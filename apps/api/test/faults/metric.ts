/** The sum of a metric's samples whose labels match, as a node tells it to Prometheus. */
export async function metric(origin: string, name: string, labels = /^/): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  let sum = 0;
  for (const [, labelled = "", value] of text.matchAll(new RegExp(`^${name}(\\{.*\\})? (\\S+)$`, "gm")))
    if (labels.test(labelled)) sum += Number(value);
  return sum;
}
