import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { clientAddresses } from "./client-address.ts";

function requestFrom(remoteAddress: string, forwarded?: string | string[]): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.defineProperty(request.socket, "remoteAddress", { value: remoteAddress });
  if (forwarded !== undefined) Object.assign(request.headers, { "x-forwarded-for": forwarded });
  return request;
}

describe("[SX7] the address that a request counts for", () => {
  const { addressOf } = clientAddresses(["10.0.0.0/8", "::1"]);

  it.each([
    ["5.5.5.5", "5.5.5.5"],
    ["5.5.5.5:1234", "5.5.5.5"],
    ["5.5.5.5:", "5.5.5.5"],
    [" 5.5.5.5:80 ", "5.5.5.5"],
    ['"5.5.5.5:80"', "5.5.5.5"],
    ["::ffff:5.5.5.5", "5.5.5.5"],
    ["[::ffff:5.5.5.5]:80", "5.5.5.5"],
    ["2001:db8::7", "2001:db8:0:0::/64"],
    ["[2001:db8::7]", "2001:db8:0:0::/64"],
    ["[2001:db8::7]:443", "2001:db8:0:0::/64"],
    ["9.9.9.9, 5.5.5.5:1234", "5.5.5.5"],
    ["9.9.9.9, 5.5.5.5:1234, 10.0.0.9:5000", "5.5.5.5"],
    ["9.9.9.9, 5.5.5.5:1, [::1]:80", "5.5.5.5"],
    // What is no address is as good as not said, and nothing before it is believed.
    ["5.5.5.5, unknown", "10.0.0.1"],
    ["5.5.5.5, ", "10.0.0.1"],
    ["5.5.5.5;10.0.0.3", "10.0.0.1"],
    ["[nonsense]:80", "10.0.0.1"],
    ["5.5.5.5:12:34", "10.0.0.1"],
    ["", "10.0.0.1"],
    ["10.0.0.7", "10.0.0.7"],
  ])("X-Forwarded-For: %s from a trusted proxy is %s", (forwarded, address) => {
    expect(addressOf(requestFrom("10.0.0.1", forwarded))).toBe(address);
  });

  it("is the connection's own when a stranger says otherwise, or nobody says anything", () => {
    expect(addressOf(requestFrom("192.0.2.1", "5.5.5.5"))).toBe("192.0.2.1");
    expect(addressOf(requestFrom("10.0.0.1"))).toBe("10.0.0.1");
    expect(clientAddresses([]).addressOf(requestFrom("10.0.0.1", "5.5.5.5"))).toBe("10.0.0.1");
  });

  it("costs the same however much is written in front", () => {
    const long = `${"9.9.9.9, ".repeat(1_500)}5.5.5.5`;
    expect(addressOf(requestFrom("10.0.0.1", long))).toBe("5.5.5.5");
  });
});
