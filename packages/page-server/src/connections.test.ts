import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { type ConnectionLimits, limitConnections } from "./connections.ts";

let server: Server;
const endReasons: string[] = [];

async function listening(answer: RequestListener, more: Partial<ConnectionLimits> = {}): Promise<void> {
  endReasons.length = 0;
  server = createServer({ keepAliveTimeout: 60_000 }, answer);
  limitConnections(server, {
    perAddress: 100,
    isTrusted: () => false,
    ended: (reason) => endReasons.push(reason),
    timeouts: { unread: 600, checkEvery: 100 },
    ...more,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
}

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function opened(): Promise<Socket> {
  const address = server.address();
  const socket = connect(typeof address === "object" ? (address?.port ?? 0) : 0, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

const get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
const large = Buffer.alloc(24 * 1024 * 1024, "x");
/** Reset by the other side is closed, too. */
const closed = (socket: Socket) => new Promise<void>((resolve) => socket.once("close", () => resolve()));
const openOnServer = () => new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));

describe("an answer that its reader does not take", () => {
  it("[LI40] [AB5] ends with the connection, however often was asked", async () => {
    await listening((_request, response) => void response.end(large));
    const readers = [await opened(), await opened(), await opened()];
    for (const reader of readers) reader.pause().write(get.repeat(20));
    await expect.poll(openOnServer, { timeout: 30_000 }).toBe(0);
    expect(endReasons).toEqual(["unread", "unread", "unread"]);
  });

  it("[LI40] goes on as long as something of it is taken", async () => {
    await listening((_request, response) => void response.end(large));
    const reader = await opened();
    let bytes = 0;
    reader.on("data", (data) => {
      bytes += data.length;
    });
    reader.pause().write(get);
    // Takes a part every now and then, for much longer than a reader may take nothing.
    for (let turn = 0; turn < 12; turn++) {
      await pause(200);
      reader.resume();
      const before = bytes;
      while (bytes < before + 2 * 1024 * 1024 && bytes < large.length) await once(reader, "data");
      reader.pause();
    }
    reader.resume();
    while (bytes < large.length) await once(reader, "data");
    expect(endReasons).toEqual([]);
  }, 60_000);

  it("is no reason to end who waits for an answer, or with a question", async () => {
    await listening((_request, response) => void setTimeout(() => response.end("late"), 400));
    const patient = await opened();
    for (let turn = 0; turn < 3; turn++) {
      patient.write(get);
      const [data] = await once(patient, "data");
      expect(String(data)).toContain("late");
      await pause(700);
    }
    expect(endReasons).toEqual([]);
  });
});

describe("connections", () => {
  it("[LI25] of one address are so many at a time, and a closed one makes room", async () => {
    await listening((_request, response) => void response.end("ok"), { perAddress: 3 });
    const sockets = await Promise.all(Array.from({ length: 5 }, opened));
    await expect.poll(openOnServer).toBe(3);
    expect(endReasons).toEqual(["limit", "limit"]);
    sockets.find((socket) => !socket.closed && !socket.readableEnded)?.destroy();
    for (const socket of sockets) socket.destroy();
    await expect.poll(openOnServer).toBe(0);
    const next = await opened();
    next.write(get);
    expect(String((await once(next, "data"))[0])).toContain("200 OK");
  });

  it("[LI25] of a trusted proxy are many clients' and not counted", async () => {
    await listening((_request, response) => void response.end("ok"), { perAddress: 1, isTrusted: () => true });
    await Promise.all(Array.from({ length: 5 }, opened));
    await expect.poll(openOnServer).toBe(5);
    expect(endReasons).toEqual([]);
  });

  it("[LI41] are ended when they ask more at once than anybody would wait for", async () => {
    let asked = 0;
    await listening(() => {
      asked += 1;
    });
    const socket = await opened();
    const end = closed(socket);
    socket.write(get.repeat(20_000));
    await end;
    expect(endReasons[0]).toBe("pipelined");
    // What came in the same piece as the last one was read with it.
    expect(asked).toBeLessThan(6_000);
  });

  it("[LI25] in all are bounded, too", async () => {
    await listening(() => {});
    expect(server.maxConnections).toBe(20_000);
  });
});
