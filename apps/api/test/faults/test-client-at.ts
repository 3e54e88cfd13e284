import { setTimeout as pause } from "node:timers/promises";
import { API_PREFIX } from "@pintpoint/contract";
import type { TestClient, TestResponse } from "../../src/meetups/testing/test-client.ts";

/** Somebody who sends requests to a process as programs do, below /api/v1; rejects when there is no answer. */
export function testClientAt(origin: string): TestClient {
  return async (method, path, { body, token, key, headers } = {}): Promise<TestResponse> => {
    const response = await fetch(`${origin}${path.startsWith("/meetups") ? API_PREFIX : ""}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { "idempotency-key": key }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true && text !== "";
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text,
      json: JSON.parse(isJson ? text : "{}"),
    };
  };
}

/**
 * Repeats until an answer is not marked X-Stale. On a busy machine a node may take its own delay for Redis's and the
 * primary's, and then answers with what it has, marked (RW2, MS5).
 */
export async function askUntilFresh(ask: () => Promise<TestResponse>): Promise<TestResponse> {
  for (const until = Date.now() + 10_000; ; await pause(50)) {
    const answer = await ask();
    if (answer.headers["x-stale"] === undefined || Date.now() > until) return answer;
  }
}

/** The sum of a metric's samples whose labels match, as a node tells it to Prometheus. */
export async function metric(origin: string, name: string, labels = /^/): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  let sum = 0;
  for (const [, labelled = "", value] of text.matchAll(new RegExp(`^${name}(\\{.*\\})? (\\S+)$`, "gm")))
    if (labels.test(labelled)) sum += Number(value);
  return sum;
}

/** What came of it, and after how many milliseconds. */
export async function timed<Result>(work: Promise<Result>): Promise<{ result: Result; ms: number }> {
  const startedAt = performance.now();
  const result = await work;
  return { result, ms: performance.now() - startedAt };
}

/** The time within which that share of the work was done: 0.99 of all for p99. */
export function percentile(share: number, times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
