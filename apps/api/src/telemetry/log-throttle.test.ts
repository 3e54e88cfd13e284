import { expect, it } from "vitest";
import { LogThrottle } from "./log-throttle.ts";
import { createTelemetry } from "./telemetry.ts";

it("tells of the same thing once a minute, with how often it happened meanwhile", () => {
  let now = 0;
  const told = new LogThrottle(() => now);
  expect(told.count("rate")).toBe(1);
  for (let n = 0; n < 20_000; n++) expect(told.count("rate")).toBeNull();
  expect(told.count("origin")).toBe(1);
  now = 59_999;
  expect(told.count("rate")).toBeNull();
  now = 60_000;
  expect(told.count("rate")).toBe(20_002);
  expect(told.count("rate")).toBeNull();
});

it("refused sockets are a line a reason, and all of them are counted", async () => {
  const lines: { msg: string; reason?: string }[] = [];
  const { gateway, metrics } = createTelemetry("info", { write: (line) => lines.push(JSON.parse(line)) });
  for (let n = 0; n < 1_000; n++) gateway.socketRefused(n % 2 === 0 ? "rate" : "limit");
  expect(lines.map(({ reason }) => reason)).toEqual(["rate", "limit"]);
  const { values } = await metrics.socketEnds.get();
  expect(values.map(({ value }) => value)).toEqual([500, 500]);
});

it("a page whose origin is refused finds itself in the log, once, with what has to name it", () => {
  const lines: { msg: string; origin?: string; level: number }[] = [];
  const { gateway } = createTelemetry("warn", { write: (line) => lines.push(JSON.parse(line)) });
  for (let n = 0; n < 1_000; n++) gateway.socketRefused("origin", `https://pub.example${"x".repeat(n)}`);
  gateway.socketRefused("limit");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ origin: "https://pub.example", msg: expect.stringContaining("PUBLIC_URL") });
  const { gateway: other } = createTelemetry("warn", { write: (line) => lines.push(JSON.parse(line)) });
  other.socketRefused("origin", "x".repeat(10_000));
  expect(JSON.stringify(lines[1]).length).toBeLessThan(1_000);
});
