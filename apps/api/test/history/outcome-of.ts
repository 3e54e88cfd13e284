import type { Meetup } from "@pintpoint/core";
import { expect } from "vitest";
import type { TestResponse } from "../../src/meetups/testing/test-client.ts";
import type { OutcomeSeen } from "./history.ts";

/** What an answer to a mutation says. */
export function outcomeOf({ status, json }: TestResponse): OutcomeSeen {
  // A delete has no version: it comes after everything.
  if (status === 204) return { kind: "acknowledged", version: Number.POSITIVE_INFINITY };
  if (status === 200) return { kind: "acknowledged", version: json.version };
  return outcomeOfCode(json.code ?? `${status}`);
}

/** What a problem's code says; null: there was no answer. */
export function outcomeOfCode(code: string | null): OutcomeSeen {
  if (code === "write_unavailable") return { kind: "unavailable" };
  return code === null || code === "write_unconfirmed" ? { kind: "unsure" } : { kind: "refused", code };
}

/** What an answer to a read shows; null: 404, or marked as one that may be older than what was acknowledged. */
export function stateOf({ status, json, headers }: TestResponse): Meetup | null {
  if (status === 404 || headers["x-stale"] !== undefined) return null;
  return status === 200 ? json.meetup : expect.fail(`a read was answered with ${status}`);
}
