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
