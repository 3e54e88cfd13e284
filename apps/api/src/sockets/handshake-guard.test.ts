import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { type StartedGateway, startGateway } from "./testing/start-gateway.ts";

let stage: StartedGateway;
afterEach(() => stage.close());

const upgrade = (path: string) =>
  [
    `GET ${path} HTTP/1.1`,
    "Host: pub.example",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "",
    "",
  ].join("\r\n");

async function answerTo(bytes: string): Promise<string> {
  const socket = connect(stage.port, "127.0.0.1");
  socket.end(bytes);
  return await text(socket);
}

describe("attempts to open a socket", () => {
  it.each([
    ["an upgrade", upgrade("/socket.io/?EIO=4&transport=websocket")],
    ["an upgrade to what is no transport", upgrade("/socket.io/?EIO=4&transport=nonsense")],
    ["polling", "GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: pub.example\r\nConnection: close\r\n\r\n"],
  ])(
    "[RT11] [LI28] beyond what an address may have in a minute are told when to come again: %s",
    async (_what, bytes) => {
      let attempts = 0;
      stage = await startGateway({
        countUpgrade: async () => {
          attempts += 1;
          return attempts > 1 ? 17 : null;
        },
      });
      expect(await answerTo(bytes)).not.toContain("429");
      const refused = await answerTo(bytes);
      expect(refused).toMatch(/^HTTP\/1\.1 429 Too Many Requests\r\n/);
      expect(refused).toMatch(/\r\nRetry-After: 17\r\n/i);
      expect(JSON.parse(refused.split("\r\n\r\n")[1] ?? "")).toMatchObject({ code: "rate_limited", retryAfter: 17 });
      expect(stage.telemetry.of("socketRefused")).toEqual([["rate"]]);
    },
  );

  it("[RT11] [LI24] that arrive together do not pass the number of sockets that an address may have", async () => {
    stage = await startGateway({ limits: { commands: { atOnce: 10, perMinute: 60 }, socketsPerAddress: 3 } });
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => stage.connect({ reconnection: false })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(stage.gateway.sockets).toBe(3);
  });
});
