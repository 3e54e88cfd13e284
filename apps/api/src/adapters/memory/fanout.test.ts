import { freshId, registerFanoutSuite } from "@pintpoint/port-suites";
import { expect, it } from "vitest";
import { createMemoryFanout } from "./fanout.ts";

registerFanoutSuite(
  "fanout-local",
  async () => {
    const node = createMemoryFanout({ listenerFailed: () => {} });
    return { nodes: [node], settle: async () => {}, dispose: () => node.close() };
  },
  { reliable: true, canBeCut: false },
);

it("[RT9] what a listener throws is told, not swallowed", async () => {
  const told: unknown[] = [];
  const fanout = createMemoryFanout({ listenerFailed: (error) => told.push(error) });
  const fault = new Error("a listener's own fault");
  const topic = freshId();
  fanout.subscribe(topic, () => {
    throw fault;
  });
  await fanout.publish(topic, Uint8Array.of(1));
  expect(told).toEqual([fault]);
});
