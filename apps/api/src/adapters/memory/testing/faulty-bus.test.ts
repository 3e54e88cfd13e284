import { freshId, registerFanoutSuite, seededRandom } from "@pintpoint/port-suites";
import { describe, expect, it } from "vitest";
import type { Faults } from "./faulty-bus.ts";
import { createFaultyBus } from "./faulty-bus.ts";

const none: Faults = { drop: 0, duplicate: 0, maxDelayMs: 0 };

async function open(faults?: Faults) {
  const bus = createFaultyBus({ random: seededRandom(3), listenerFailed: () => {}, ...(faults && { faults }) });
  const nodes = [bus.node(), bus.node(), bus.node()] as const;
  const dispose = async (): Promise<void> => {
    for (const node of nodes) await node.close();
    await bus.settle();
  };
  return { nodes, settle: bus.settle, cut: bus.partition, dispose };
}

registerFanoutSuite("fanout-faulty", () => open(), { reliable: false, canBeCut: true });
registerFanoutSuite("fanout-faulty without faults", () => open(none), { reliable: true, canBeCut: true });

describe("fanout-faulty", () => {
  /** The versions that another node hears of 1 to 100, in the order in which it hears them. */
  async function heard(seed: number, faults: Partial<Faults>): Promise<number[]> {
    const queue: { deliver: () => void; ms: number }[] = [];
    const bus = createFaultyBus({
      random: seededRandom(seed),
      listenerFailed: () => {},
      faults: { ...none, ...faults },
      schedule: (deliver, ms) => queue.push({ deliver, ms }),
    });
    const [from, to] = [bus.node(), bus.node()];
    const topic = freshId();
    const versions: number[] = [];
    to.subscribe(topic, (message) => versions.push(...message));
    for (let n = 1; n <= 100; n++) await from.publish(topic, Uint8Array.of(n));
    for (const { deliver } of queue.toSorted((a, b) => a.ms - b.ms)) deliver();
    await bus.settle();
    return versions;
  }
  const all = Array.from({ length: 100 }, (_, n) => n + 1);
  const sorted = (versions: number[]): number[] => versions.toSorted((a, b) => a - b);

  it("[RT2] drops", async () => {
    const versions = await heard(1, { drop: 0.3 });
    expect(versions.length).toBeGreaterThan(40);
    expect(versions.length).toBeLessThan(95);
    expect(versions).toEqual(sorted([...new Set(versions)]));
  });

  it("[RT2] doubles", async () => {
    const versions = await heard(1, { duplicate: 0.3 });
    expect(versions.length).toBeGreaterThan(105);
    expect([...new Set(versions)]).toEqual(all);
  });

  it("[RT2] delays, and so reorders", async () => {
    const versions = await heard(1, { maxDelayMs: 20 });
    expect(versions).not.toEqual(all);
    expect(sorted(versions)).toEqual(all);
  });

  it("does the same again for the same seed, and something else for another", async () => {
    const faults = { drop: 0.2, double: 0.2, maxDelayMs: 20 };
    const versions = await heard(5, faults);
    expect(await heard(5, faults)).toEqual(versions);
    expect(await heard(6, faults)).not.toEqual(versions);
  });

  it("[RT9] a way that was mended carries again, and nothing of what was lost", async () => {
    const bus = createFaultyBus({ random: seededRandom(1), listenerFailed: () => {}, faults: none });
    const [from, to] = [bus.node(), bus.node()];
    const topic = freshId();
    const versions: number[] = [];
    to.subscribe(topic, (message) => versions.push(...message));
    const publish = (version: number) => from.publish(topic, Uint8Array.of(version));
    await publish(1);
    bus.partition();
    await expect(publish(2)).rejects.toThrow("cannot be reached");
    bus.heal();
    await publish(3);
    await bus.settle();
    expect(versions).toEqual([1, 3]);
  });

  it("[RT2] nodes share nothing that one could write to", async () => {
    const bus = createFaultyBus({ random: seededRandom(1), listenerFailed: () => {}, faults: none });
    const [from, to] = [bus.node(), bus.node()];
    const sent = Uint8Array.of(1, 2, 3);
    const received: Uint8Array[] = [];
    to.subscribe("topic", (message) => received.push(message));
    await from.publish("topic", sent);
    sent.fill(0);
    await bus.settle();
    expect(received).toEqual([Uint8Array.of(1, 2, 3)]);
  });
});
