import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { Admission } from "./admission.ts";
import { recordGatewayTelemetry } from "./testing/gateway-telemetry-recording.ts";

function createAdmission() {
  const telemetry = recordGatewayTelemetry();
  const admission = new Admission({
    telemetry,
    allowsHost: (host) => host !== "evil.example",
    allowsOrigin: (origin) => origin === undefined || origin === "https://pub.example",
    addressOf: (request) => String(request.headers["x-test-address"] ?? "1.2.3.4"),
    limits: { commands: { atOnce: 1, perMinute: 60 }, socketsPerAddress: 2 },
    countUpgrade: (address) => (address === "5.6.7.8" ? 7 : null),
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
  ])("[RT11] [SX5] [AB9] an upgrade with %j", (headers: Record<string, string>, refusal) => {
    const { admission, from, telemetry } = createAdmission();
    expect(admission.admit(from(headers))).toBe(refusal);
    expect(telemetry.of("socketRefused")).toEqual(
      refusal === null ? [] : [refusal === "origin" ? [refusal, headers.origin] : [refusal]],
    );
  });

  it("[RT11] [LI24] so many sockets an address at a time, and a closed one makes room", () => {
    const { admission, from } = createAdmission();
    const [one, other] = [from(), from()];
    for (const request of [one, other]) expect(admission.admit(request)).toBeNull();
    const address = admission.socketOpened(one);
    admission.socketOpened(other);
    expect(admission.admit(from())).toBe("limit");
    expect(admission.admit(from({ "x-test-address": "5.6.7.8" }))).toBeNull();
    admission.socketClosed(address);
    expect(admission.admit(from())).toBeNull();
  });

  it("[RT11] [LI24] upgrades that are on their way at the same time count, too", () => {
    const { admission, from } = createAdmission();
    const refusals = Array.from({ length: 10 }, () => admission.admit(from()));
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(2);
  });

  it("[RT11] an upgrade that fails makes room, and one that became a socket counts until that is closed", async () => {
    const { admission, from } = createAdmission();
    const [failing, lasting] = [from(), from()];
    for (const request of [failing, lasting]) expect(admission.admit(request)).toBeNull();
    const address = admission.socketOpened(lasting);
    await closed(failing);
    expect(admission.admit(from())).toBeNull();
    expect(admission.admit(from())).toBe("limit");
    await closed(lasting);
    expect(admission.admit(from())).toBe("limit");
    admission.socketClosed(address);
    expect(admission.admit(from())).toBeNull();
  });

  it("[RT11] [LI28] an attempt too many is told how long to wait", async () => {
    const { admission, from, telemetry } = createAdmission();
    expect(await admission.countAttempt(from())).toBeNull();
    expect(await admission.countAttempt(from({ "x-test-address": "5.6.7.8" }))).toBe(7);
    expect(telemetry.of("socketRefused")).toEqual([["rate"]]);
  });

  it("[RT10] nobody any more while the process drains", () => {
    const { admission, from } = createAdmission();
    admission.close();
    expect(admission.admit(from())).toBe("draining");
  });
});
