import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Subscriber } from "./subscriber.ts";

beforeEach(
  () =>
    void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate"] }),
);
afterEach(() => void vi.useRealTimers());

/** A client that the test speaks for. */
class Driver extends EventEmitter {
  status = "connecting";
  ssubscribe = vi.fn(async (..._channels: string[]): Promise<unknown> => 1);
  sunsubscribe = vi.fn(async (_channel: string): Promise<unknown> => 1);
  ping = vi.fn(async (): Promise<string> => "PONG");
  disconnect = vi.fn();
  connect(): void {
    this.status = "ready";
    this.emit("ready");
  }
}

function subscribed() {
  const driver = new Driver();
  const [failed, returned] = [vi.fn(), vi.fn()];
  return { driver, failed, returned, subscriber: new Subscriber({ client: driver, failed, reconnected: returned }) };
}

it("[RT9] what is wanted while there is no connection is asked for once, when there is one", async () => {
  const { driver, subscriber } = subscribed();
  for (let n = 0; n < 100; n++) {
    subscriber.ssubscribe("kept");
    subscriber.ssubscribe("left");
    subscriber.sunsubscribe("left");
  }
  expect(driver.ssubscribe).not.toHaveBeenCalled();
  driver.connect();
  expect(driver.ssubscribe.mock.calls).toEqual([["kept"]]);
  expect(driver.sunsubscribe).not.toHaveBeenCalled();
});

it("[RT9] it has returned when all channels stand again, not at the first connection", async () => {
  const { driver, subscriber, returned } = subscribed();
  for (const channel of ["a", "b"]) subscriber.ssubscribe(channel);
  driver.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(returned).not.toHaveBeenCalled();
  let confirm = (): void => {};
  driver.ssubscribe.mockImplementation(() => new Promise((resolve) => (confirm = () => resolve(1))));
  driver.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(returned).not.toHaveBeenCalled();
  confirm();
  await vi.advanceTimersByTimeAsync(0);
  expect(returned).toHaveBeenCalledOnce();
});

it("[RT9] what was refused is counted, rejects nowhere, and is asked for again", async () => {
  const { driver, subscriber, failed } = subscribed();
  driver.connect();
  driver.ssubscribe.mockRejectedValueOnce(new Error("NOPERM"));
  driver.sunsubscribe.mockRejectedValueOnce(new Error("closed"));
  subscriber.ssubscribe("a");
  subscriber.sunsubscribe("b");
  await vi.advanceTimersByTimeAsync(0);
  expect(failed).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(driver.ssubscribe).toHaveBeenCalledTimes(2);
  await expect(subscriber.settled()).resolves.toBeUndefined();
});

it("[RT9] a peer that has vanished without a word is noticed, and connected to anew", async () => {
  const { driver, failed } = subscribed();
  driver.connect();
  driver.ping.mockReturnValue(new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(7_001);
  expect(failed).toHaveBeenCalledOnce();
  expect(driver.disconnect).toHaveBeenCalledWith(true);
});
