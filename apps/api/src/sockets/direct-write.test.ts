import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { checkOrder, DirectWrite } from "./direct-write.ts";
import { encodeEvent } from "./encoded-event.ts";

const event = encodeEvent("n", "1");
const frame = event.options.wsPreEncodedFrame[0];

it("[RT5] frames that are written directly and by Engine.IO in turn arrive whole and in order", async () => {
  await expect(checkOrder()).resolves.toBeUndefined();
});

it("[RT5] a process that stood still while it was tried has had its time and no turn, and that is no failure", async () => {
  await expect(checkOrder({}, 0)).resolves.toBeUndefined();
});

/** A WebSocket server that says at once that a frame is out, and hands it over later. */
class HastyServer extends WebSocketServer {
  override handleUpgrade(...[request, socket, head, done]: Parameters<WebSocketServer["handleUpgrade"]>): void {
    super.handleUpgrade(request, socket, head, (client, upgraded) => {
      const send = client.send.bind(client);
      client.send = (data: Parameters<typeof send>[0], ...rest: unknown[]) => {
        const taken = rest.at(-1);
        if (typeof taken === "function") taken();
        setImmediate(() => send(data));
      };
      done(client, upgraded);
    });
  }
}

it("[RT5] the check fails when a library keeps frames back without saying so, and then Engine.IO writes all of them", async () => {
  const wsEngine = HastyServer;
  const direct = new DirectWrite();
  const results: boolean[] = [];
  await direct.start(
    (isOn) => results.push(isOn),
    () => checkOrder({ wsEngine }, 200),
  );
  expect(results).toEqual([false]);
  const stream = new PassThrough();
  expect(direct.write({ transport: { writable: true } }, stream, event)).toBe(false);
  expect(stream.read()).toBeNull();
});

it("[RT5] writes when the check has ended well, and only while nothing waits in Engine.IO", async () => {
  const direct = new DirectWrite();
  const stream = new PassThrough();
  const conn = { transport: { writable: true } };
  expect(direct.write(conn, stream, event)).toBe(false);
  const results: boolean[] = [];
  await direct.start((isOn) => results.push(isOn));
  expect(results).toEqual([true]);
  expect(direct.write({ transport: { writable: false } }, stream, event)).toBe(false);
  expect(stream.read()).toBeNull();
  expect(direct.write(conn, stream, event)).toBe(true);
  expect(stream.read()).toEqual(frame);
});

it("[RT5] writes nothing to a stream that has ended, as after the client's closing handshake", async () => {
  const direct = new DirectWrite();
  await direct.start(() => {});
  const stream = new PassThrough();
  const failures: unknown[] = [];
  stream.on("error", (error) => failures.push(error)).end();
  expect(direct.write({ transport: { writable: true } }, stream, event)).toBe(false);
  await new Promise((resolve) => setImmediate(resolve));
  expect(failures).toEqual([]);
});

it("[RT5] a check that breaks is one that failed", async () => {
  const direct = new DirectWrite();
  const results: boolean[] = [];
  await direct.start(
    (isOn) => results.push(isOn),
    () => Promise.reject(new Error("no")),
  );
  expect(results).toEqual([false]);
});
