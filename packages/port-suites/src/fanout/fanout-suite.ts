import type { Fanout } from "@pintpoint/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";

/** Three nodes that share one bus; a fan-out that knows only its own process gives one. */
export interface FanoutUnderTest {
  nodes: readonly [Fanout, ...Fanout[]];
  /** Resolves when the subscriptions made so far stand on every node; absent where they stand at once. */
  subscribed?(): Promise<void>;
  /** Resolves when nothing is under way any longer. */
  settle(): Promise<void>;
  /** Cuts the nodes off from each other: publishing cannot reach other nodes. Needed when `canBeCut`. */
  cut?(): void;
  dispose(): Promise<void>;
}

export interface FanoutTraits {
  /** Other nodes get each message once and in order; otherwise late, twice, in any order or never. */
  reliable: boolean;
  /** The network between the nodes can be cut. */
  canBeCut: boolean;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (message: Uint8Array): string => new TextDecoder().decode(message);
const numbered = (count: number): string[] => Array.from({ length: count }, (_, n) => `message ${n} 🍺`);

/** What a listener has received, as texts. */
function listenTo(node: Fanout, topic: string): string[] {
  const received: string[] = [];
  node.subscribe(topic, (message) => received.push(decode(message)));
  return received;
}

/** What every Fanout must do. `open` gives nodes without subscribers. */
export function registerFanoutSuite(name: string, open: () => Promise<FanoutUnderTest>, traits: FanoutTraits): void {
  describe(`${name} as a Fanout`, () => {
    let bus: FanoutUnderTest;
    beforeEach(async () => {
      bus = await open();
    });
    afterEach(() => bus.dispose());

    it("[RT2] the publisher's own subscribers hear it before publish returns, as the very array", async () => {
      const [node] = bus.nodes;
      const topic = freshId();
      const message = encode("message");
      const received: Uint8Array[] = [];
      node.subscribe(topic, (own) => received.push(own));
      const published = node.publish(topic, message);
      expect(received).toHaveLength(1);
      expect(received[0]).toBe(message);
      await published;
      await bus.settle();
      expect(received).toHaveLength(1);
    });

    it("[RT2] the publisher's own subscribers hear everything once and in order", async () => {
      const [node] = bus.nodes;
      const topic = freshId();
      const received = listenTo(node, topic);
      await bus.subscribed?.();
      const messages = numbered(50);
      await Promise.all(messages.map((message) => node.publish(topic, encode(message))));
      await bus.settle();
      expect(received).toEqual(messages);
    });

    it("any bytes arrive as they were published: none, all values, no UTF-8, many", async () => {
      const topic = freshId();
      const received = bus.nodes.map((node) => {
        const log: Buffer[] = [];
        node.subscribe(topic, (message) => log.push(Buffer.from(message)));
        return log;
      });
      await bus.subscribed?.();
      const messages = [
        new Uint8Array(),
        Uint8Array.from({ length: 256 }, (_, n) => n),
        Uint8Array.of(0xff, 0xfe, 0x80),
        Uint8Array.from({ length: 256 * 1_024 }, (_, n) => n % 251),
      ];
      for (const message of messages) await bus.nodes[0].publish(topic, message);
      await bus.settle();
      for (const [index, log] of received.entries()) {
        if (index === 0 || traits.reliable) expect(log).toHaveLength(messages.length);
        for (const bytes of log) expect(messages.some((message) => bytes.equals(message))).toBe(true);
      }
    });

    it("nobody hears of a topic that they did not subscribe to", async () => {
      const topic = freshId();
      const received = bus.nodes.map((node) => listenTo(node, freshId()));
      await bus.subscribed?.();
      for (const node of bus.nodes) await node.publish(topic, encode("message"));
      await bus.settle();
      expect(received.flat()).toEqual([]);
    });

    it("publishing to nobody is no error", async () => {
      await expect(bus.nodes[0].publish(freshId(), encode("message"))).resolves.toBeUndefined();
    });

    it("a subscription ends when its owner ends it, and ends no other", async () => {
      const topic = freshId();
      const [node] = bus.nodes;
      const heard: string[] = [];
      const listener = (): void => void heard.push("same listener");
      const end = node.subscribe(topic, listener);
      node.subscribe(topic, listener);
      node.subscribe(topic, () => heard.push("other"));
      end();
      end();
      await node.publish(topic, encode("message"));
      expect(heard).toEqual(["same listener", "other"]);
    });

    it("who unsubscribes during a message hears it no more; who subscribes hears the next", async () => {
      const topic = freshId();
      const [node] = bus.nodes;
      const heard: string[] = [];
      node.subscribe(topic, () => {
        endSecond();
        if (heard.length === 0) node.subscribe(topic, () => heard.push("new"));
        heard.push("first");
      });
      const endSecond = node.subscribe(topic, () => heard.push("second"));
      await node.publish(topic, encode("one"));
      expect(heard).toEqual(["first"]);
      await node.publish(topic, encode("two"));
      expect(heard).toEqual(["first", "first", "new"]);
    });

    it("[RT9] a listener that throws stops neither the others nor the publisher", async () => {
      const topic = freshId();
      const [node] = bus.nodes;
      const heard: string[] = [];
      node.subscribe(topic, () => heard.push("before"));
      node.subscribe(topic, () => {
        throw new Error("a listener's own fault");
      });
      node.subscribe(topic, () => heard.push("after"));
      await expect(node.publish(topic, encode("message"))).resolves.toBeUndefined();
      expect(heard).toEqual(["before", "after"]);
    });

    it("[RT10] a closed node hears nothing more", async () => {
      const topic = freshId();
      const [node] = bus.nodes;
      const received = listenTo(node, topic);
      await bus.subscribed?.();
      for (const other of bus.nodes.slice(1)) await other.publish(topic, encode("before"));
      await node.close();
      const before = received.length;
      for (const other of bus.nodes.slice(1)) await other.publish(topic, encode("after"));
      await Promise.allSettled([node.publish(topic, encode("own"))]);
      await bus.settle();
      expect(received).toHaveLength(before);
      await expect(node.close()).resolves.toBeUndefined();
    });

    it("[RT2] other nodes hear nothing but what was published", async () => {
      const topic = freshId();
      const received = bus.nodes.map((node) => listenTo(node, topic));
      await bus.subscribed?.();
      const messages = numbered(40);
      for (const message of messages) await bus.nodes[0].publish(topic, encode(message));
      await bus.settle();
      for (const log of received.slice(1)) {
        if (traits.reliable) expect(log).toEqual(messages);
        else for (const message of log) expect(messages).toContain(message);
      }
    });

    if (!traits.canBeCut) return;

    it("[RT9] publishing rejects when other nodes cannot be told; the own subscribers were told all the same", async () => {
      const topic = freshId();
      const [node, ...others] = bus.nodes;
      const heard: string[] = [];
      node.subscribe(topic, () => heard.push("own"));
      for (const other of others) other.subscribe(topic, () => heard.push("other"));
      await bus.subscribed?.();
      bus.cut?.();
      await expect(node.publish(topic, encode("message"))).rejects.toThrow();
      await bus.settle();
      expect(heard).toEqual(["own"]);
    });
  });
}
