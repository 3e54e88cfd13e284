import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { Admission } from "./admission.ts";
import { recordedTelemetry } from "./testing/recorded-telemetry.ts";

function stage() {
  const telemetry = recordedTelemetry();
  const admission = new Admission({
    telemetry,
    allowsOrigin: (origin) => origin === undefined || origin === "https://pub.example",
    addressOf: (request) => String(request.headers["x-test-address"] ?? "1.2.3.4"),
    limits: { commands: { atOnce: 1, perMinute: 60 }, socketsPerAddress: 2 },
  });
  const from = (headers: Record<string, string>): IncomingMessage => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request.headers, headers);
    return request;
  };
  return { telemetry, admission, from };
}

describe("admission", () => {
  it.each([
    [{}, null],
    [{ origin: "https://pub.example" }, null],
    [{ origin: "https://evil.example" }, "origin"],
    [{ origin: "null" }, "origin"],
  ])("[RT11] an upgrade with %j", (headers: Record<string, string>, refusal) => {
    const { admission, from, telemetry } = stage();
    expect(admission.refusal(from(headers))).toBe(refusal);
    expect(telemetry.of("socketRefused")).toEqual(refusal === null ? [] : [[refusal]]);
  });

  it("[RT11] so many sockets an address at a time, and a closed one makes room", () => {
    const { admission, from } = stage();
    const address = admission.entered(from({}));
    admission.entered(from({}));
    expect(admission.refusal(from({}))).toBe("limit");
    expect(admission.refusal(from({ "x-test-address": "5.6.7.8" }))).toBeNull();
    admission.left(address);
    expect(admission.refusal(from({}))).toBeNull();
  });

  it("[RT10] nobody any more while the process drains", () => {
    const { admission, from } = stage();
    admission.close();
    expect(admission.refusal(from({}))).toBe("draining");
  });
});
