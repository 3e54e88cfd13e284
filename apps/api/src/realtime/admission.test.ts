import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { Admission } from "./admission.ts";
import { recordedTelemetry } from "./testing/recorded-telemetry.ts";

function stage() {
  const telemetry = recordedTelemetry();
  const admission = new Admission({
    telemetry,
    allowsHost: (host) => host !== "evil.example",
    allowsOrigin: (origin) => origin === undefined || origin === "https://pub.example",
    addressOf: (request) => String(request.headers["x-test-address"] ?? "1.2.3.4"),
    limits: { commands: { atOnce: 1, perMinute: 60 }, socketsPerAddress: 2 },
    upgrade: (address) => (address === "5.6.7.8" ? 7 : null),
  });
  const from = (headers: Record<string, string> = {}): IncomingMessage => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request.headers, headers);
    return request;
  };
  return { telemetry, admission, from };
}

const closed = (request: IncomingMessage) =>
  new Promise((resolve) => {
    request.socket.once("close", resolve);
    request.socket.destroy();
  });

describe("admission", () => {
  it.each([
    [{}, null],
    [{ origin: "https://pub.example" }, null],
    [{ origin: "https://evil.example" }, "origin"],
    [{ origin: "null" }, "origin"],
    [{ host: "evil.example" }, "host"],
  ])("[RT11] an upgrade with %j", (headers: Record<string, string>, refusal) => {
    const { admission, from, telemetry } = stage();
    expect(admission.refusal(from(headers))).toBe(refusal);
    expect(telemetry.of("socketRefused")).toEqual(
      refusal === null ? [] : [refusal === "origin" ? [refusal, headers.origin] : [refusal]],
    );
  });

  it("[RT11] so many sockets an address at a time, and a closed one makes room", () => {
    const { admission, from } = stage();
    const [one, other] = [from(), from()];
    for (const request of [one, other]) expect(admission.refusal(request)).toBeNull();
    const address = admission.entered(one);
    admission.entered(other);
    expect(admission.refusal(from())).toBe("limit");
    expect(admission.refusal(from({ "x-test-address": "5.6.7.8" }))).toBeNull();
    admission.left(address);
    expect(admission.refusal(from())).toBeNull();
  });

  it("[RT11] upgrades that are on their way at the same time count, too", () => {
    const { admission, from } = stage();
    const refusals = Array.from({ length: 10 }, () => admission.refusal(from()));
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(2);
  });

  it("[RT11] an upgrade that fails makes room, and one that became a socket counts until that is closed", async () => {
    const { admission, from } = stage();
    const [failing, lasting] = [from(), from()];
    for (const request of [failing, lasting]) expect(admission.refusal(request)).toBeNull();
    const address = admission.entered(lasting);
    await closed(failing);
    expect(admission.refusal(from())).toBeNull();
    expect(admission.refusal(from())).toBe("limit");
    await closed(lasting);
    expect(admission.refusal(from())).toBe("limit");
    admission.left(address);
    expect(admission.refusal(from())).toBeNull();
  });

  it("[RT11] an attempt too many is told how long to wait", async () => {
    const { admission, from, telemetry } = stage();
    expect(await admission.attempt(from())).toBeNull();
    expect(await admission.attempt(from({ "x-test-address": "5.6.7.8" }))).toBe(7);
    expect(telemetry.of("socketRefused")).toEqual([["rate"]]);
  });

  it("[RT10] nobody any more while the process drains", () => {
    const { admission, from } = stage();
    admission.close();
    expect(admission.refusal(from())).toBe("draining");
  });
});
