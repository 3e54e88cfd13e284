import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";

/** As many connections as there are requests at once; they stay open from one round to the next. */
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, maxFreeSockets: 4_096 });

export async function getInTurn(url: string, count: number): Promise<number[]> {
  const durations: number[] = [];
  while (durations.length < count) durations.push(await timedGet(url));
  return durations;
}

export function getAtOnce(urls: readonly string[], count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => timedGet(urls[index % urls.length] ?? "")));
}

/** Milliseconds until the whole answer is there; throws on anything but 200, so that a bench of errors is never reported as speed. */
async function timedGet(url: string): Promise<number> {
  const sent = performance.now();
  const [response] = (await once(get(url, { agent }), "response")) as [IncomingMessage];
  response.resume();
  await once(response, "end");
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
  return performance.now() - sent;
}
