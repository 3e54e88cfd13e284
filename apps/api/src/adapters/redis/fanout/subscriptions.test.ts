import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Subscriptions } from "./subscriptions.ts";

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

function createSubscriptions() {
  const driver = new Driver();
  const [received, failed, reconnected] = [vi.fn(), vi.fn(), vi.fn()];
  const subscriptions = new Subscriptions({ client: driver, received, failed, reconnected });
  return { driver, received, failed, reconnected, subscriptions };
}

it("[RT9] what is wanted while there is no connection is asked for once, when there is one", async () => {
  const { driver, subscriptions } = createSubscriptions();
  for (let n = 0; n < 100; n++) {
    subscriptions.add("kept");
    subscriptions.add("left");
    subscriptions.remove("left");
  }
  expect(driver.ssubscribe).not.toHaveBeenCalled();
  driver.connect();
  expect(driver.ssubscribe.mock.calls).toEqual([["kept"]]);
  expect(driver.sunsubscribe).not.toHaveBeenCalled();
});

it("[RT9] it has reconnected when all channels stand again, not at the first connection", async () => {
  const { driver, subscriptions, reconnected } = createSubscriptions();
  for (const channel of ["a", "b"]) subscriptions.add(channel);
  driver.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(reconnected).not.toHaveBeenCalled();
  let confirm = (): void => {};
  driver.ssubscribe.mockImplementation(() => new Promise((resolve) => (confirm = () => resolve(1))));
  driver.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(reconnected).not.toHaveBeenCalled();
  confirm();
  await vi.advanceTimersByTimeAsync(0);
  expect(reconnected).toHaveBeenCalledOnce();
});

it("[RT9] without a channel it has reconnected, and is settled, as soon as there is a connection", async () => {
  const { driver, subscriptions, reconnected } = createSubscriptions();
  const settled = vi.fn();
  void subscriptions.settled().then(settled);
  driver.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(settled).toHaveBeenCalledOnce();
  expect(reconnected).not.toHaveBeenCalled();
  driver.connect();
  expect(reconnected).toHaveBeenCalledOnce();
});

it("[RT9] a channel that was refused and is wanted no more is not waited for", async () => {
  const { driver, subscriptions, reconnected } = createSubscriptions();
  driver.connect();
  subscriptions.add("a");
  await vi.advanceTimersByTimeAsync(0);
  driver.ssubscribe.mockRejectedValueOnce(new Error("NOPERM"));
  driver.connect();
  await vi.advanceTimersByTimeAsync(0);
  expect(reconnected).not.toHaveBeenCalled();
  subscriptions.remove("a");
  expect(reconnected).toHaveBeenCalledOnce();
});

it("[RT9] what was refused is counted, rejects nowhere, and is asked for again", async () => {
  const { driver, subscriptions, failed } = createSubscriptions();
  driver.connect();
  driver.ssubscribe.mockRejectedValueOnce(new Error("NOPERM"));
  driver.sunsubscribe.mockRejectedValueOnce(new Error("closed"));
  subscriptions.add("a");
  subscriptions.remove("b");
  await vi.advanceTimersByTimeAsync(0);
  expect(failed).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(driver.ssubscribe).toHaveBeenCalledTimes(2);
  await expect(subscriptions.settled()).resolves.toBeUndefined();
});

it("[RT9] a peer that has vanished without a word is noticed, and connected to anew", async () => {
  const { driver, failed } = createSubscriptions();
  driver.connect();
  driver.ping.mockReturnValue(new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(7_001);
  expect(failed).toHaveBeenCalledOnce();
  expect(driver.disconnect).toHaveBeenCalledWith(true);
});

it("a message is told with its channel's name", () => {
  const { driver, received } = createSubscriptions();
  driver.emit("smessageBuffer", Buffer.from("a"), Buffer.from("message"));
  expect(received.mock.calls).toEqual([["a", Buffer.from("message")]]);
});

it.each(["confirmed", "refused"])(
  "[RT9] what the connection before is late to say counts for nothing: %s",
  async (said) => {
    const { driver, subscriptions, reconnected } = createSubscriptions();
    const asked: PromiseWithResolvers<unknown>[] = [];
    driver.ssubscribe.mockImplementation(() => {
      asked.push(Promise.withResolvers<unknown>());
      return asked.at(-1)?.promise ?? expect.fail();
    });
    subscriptions.add("a");
    driver.connect();
    driver.connect();
    if (said === "confirmed") asked[0]?.resolve(1);
    else asked[0]?.reject(new Error("closed"));
    await vi.advanceTimersByTimeAsync(0);
    expect(reconnected).not.toHaveBeenCalled();
    asked[1]?.resolve(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(reconnected).toHaveBeenCalledOnce();
  },
);

it("[RT9] a channel that is confirmed when it is wanted no more is not counted", async () => {
  const { driver, subscriptions } = createSubscriptions();
  driver.connect();
  subscriptions.add("a");
  subscriptions.remove("a");
  await vi.advanceTimersByTimeAsync(0);
  const settled = vi.fn();
  void subscriptions.settled().then(settled);
  await vi.advanceTimersByTimeAsync(0);
  expect(settled).toHaveBeenCalledOnce();
});
