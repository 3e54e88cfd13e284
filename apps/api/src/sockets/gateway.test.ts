import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TcpAgent } from "../testing/tcp-agent.ts";
import type { SocketSession } from "./socket-session.ts";
import { type StartedGateway, startGateway } from "./testing/start-gateway.ts";

let stage: StartedGateway;

beforeEach(async () => {
  stage = await startGateway();
});
afterEach(() => stage.close());

describe("the end of sockets", () => {
  it("[RT10] a drained process closes at the transport, and clients come back by themselves", async () => {
    const clients = [await stage.connect(), await stage.connect()];
    const reasons = clients.map(({ socket }) => new Promise((resolve) => socket.once("disconnect", resolve)));
    await stage.gateway.drain(200);
    for (const reason of reasons) expect(await reason).toBe("transport close");
    for (const { socket } of clients) expect(socket.active).toBe(true);
    await expect(stage.connect({ reconnection: false })).rejects.toThrow();
    expect(stage.telemetry.of("socketRefused")).toContainEqual(["draining"]);
  });

  it.each(["closed", "drained before"])("[RT10] a client that does not answer is disconnected when %s", async (how) => {
    let connection: Socket | null = null;
    const other = await startGateway({
      addressOf: ({ socket }) => {
        connection = socket;
        return "1.2.3.4";
      },
    });
    const agent = new TcpAgent();
    await other.connect({ ...agent.option, reconnection: false });
    agent.tcp.pause();
    if (how !== "closed") await other.gateway.drain(0);
    expect(connection).toMatchObject({ destroyed: false });
    await other.gateway.close();
    expect(connection).toMatchObject({ destroyed: true });
    await other.close();
  });

  it("[RT10] so is one whose socket was closed before for what it sent, and that does not end its side", async () => {
    const connections: Socket[] = [];
    const other = await startGateway({
      addressOf: ({ socket }) => {
        connections.push(socket);
        return "1.2.3.4";
      },
    });
    const agent = new TcpAgent();
    await other.connect({ ...agent.option, reconnection: false });
    agent.tcp.pause();
    agent.tcp.write(Buffer.concat([Buffer.from([0x81, 0x83, 0, 0, 0, 0]), Buffer.from("4xx")]));
    await expect.poll(() => other.telemetry.of("socketClosed")).toEqual([["forced close"]]);
    expect(connections.some(({ destroyed }) => destroyed)).toBe(false);
    await other.gateway.close();
    expect(connections.every(({ destroyed }) => destroyed)).toBe(true);
    await other.close();
  });

  it("an open socket does not keep the headers of its request", async () => {
    const requests: IncomingMessage[] = [];
    const other = await startGateway({
      addressOf: (request) => {
        requests.push(request);
        return "1.2.3.4";
      },
    });
    const client = await other.connect({ extraHeaders: { "x-long": "x".repeat(4_000) } });
    expect(requests.length).toBeGreaterThan(0);
    for (const { headers, rawHeaders } of requests)
      expect({ headers, rawHeaders }).toEqual({ headers: {}, rawHeaders: [] });
    expect(await client.request("echo", { text: "here" })).toEqual({ ok: true, text: "here" });
    await other.close();
  });

  it("[RT11] [SX5] [AB9] a foreign origin is refused at the upgrade", async () => {
    const options = { extraHeaders: { origin: "https://evil.example" }, reconnection: false };
    await expect(stage.connect(options)).rejects.toThrow();
    expect(stage.telemetry.of("socketRefused")).toEqual([["origin", "https://evil.example"]]);
    expect(stage.gateway.sockets).toBe(0);
  });

  it("[RT7] whatever goes wrong in an upgrade ends that socket only", async () => {
    let isBroken = true;
    const fragile = await startGateway({
      addressOf: () => {
        if (isBroken) throw new Error("broken");
        return "1.2.3.4";
      },
    });
    await expect(fragile.connect({ reconnection: false })).rejects.toThrow();
    expect(fragile.telemetry.of("handlerFailed")).toHaveLength(1);
    isBroken = false;
    await fragile.connect();
    await fragile.close();
  });

  it("[RT1] there is no polling", async () => {
    const answer = await fetch(`http://127.0.0.1:${stage.port}/socket.io/?EIO=4&transport=polling`);
    expect(answer.status).toBe(400);
  });

  it("[RT7] every module is told of a socket that has gone, also when another one fails on it", async () => {
    const gone: SocketSession[] = [];
    const broken = new Error("broken");
    const other = await startGateway({
      disconnected: [
        () => {
          throw broken;
        },
        (session) => gone.push(session),
      ],
    });
    const client = await other.connect();
    client.socket.disconnect();
    await expect.poll(() => gone).toMatchObject([{ isClosed: true }]);
    expect(other.telemetry.of("handlerFailed")).toEqual([["disconnect", broken]]);
    await other.close();
  });
});
