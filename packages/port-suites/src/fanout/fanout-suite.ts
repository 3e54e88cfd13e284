import type { Announcement, Fanout } from "@pintpoint/core";
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
  /** Other nodes get each announcement once and in order; otherwise late, twice, in any order or never. */
  reliable: boolean;
  /** The network between the nodes can be cut. */
  canBeCut: boolean;
}

const patch = (meetupId: string, to: number): Announcement => ({
  kind: "patch",
  meetupId,
  full: { meetupId, epoch: "e1", from: to - 1, to, set: { title: `v${to} 🍺` }, unset: ["decision"] },
  blind: null,
  turned: [],
  untied: ["p_1"],
});

/** What every Fanout must do. `open` gives nodes without subscribers. */
export function registerFanoutSuite(name: string, open: () => Promise<FanoutUnderTest>, traits: FanoutTraits): void {
  describe(`${name} as a Fanout`, () => {
    let bus: FanoutUnderTest;
    beforeEach(async () => {
      bus = await open();
    });
    afterEach(() => bus.dispose());

    it("[RT2] the publisher's own subscribers hear it before publish returns", async () => {
      const [node] = bus.nodes;
      const id = freshId();
      const heard: Announcement[] = [];
      node.subscribe(id, (announcement) => heard.push(announcement));
      const told = node.publish(patch(id, 2));
      expect(heard).toEqual([patch(id, 2)]);
      await told;
      await bus.settle();
      expect(heard).toHaveLength(1);
    });

    it("[RT2] the publisher's own subscribers hear everything once and in order", async () => {
      const [node] = bus.nodes;
      const id = freshId();
      const heard: Announcement[] = [];
      node.subscribe(id, (announcement) => heard.push(announcement));
      const announcements = Array.from({ length: 50 }, (_, n) => patch(id, n + 2));
      await Promise.all(announcements.map((announcement) => node.publish(announcement)));
      await bus.settle();
      expect(heard).toEqual(announcements);
    });

    it("every kind of announcement arrives as it was published", async () => {
      const [node] = bus.nodes;
      const id = freshId();
      const heard: Announcement[] = [];
      node.subscribe(id, (announcement) => heard.push(announcement));
      const kinds: Announcement[] = [
        patch(id, 2),
        {
          kind: "presence",
          meetupId: id,
          node: "n1",
          watchers: 3,
          here: [{ participantId: "p_1", state: "choosing" }],
        },
        { kind: "gone", meetupId: id },
      ];
      for (const announcement of kinds) await node.publish(announcement);
      expect(heard).toEqual(kinds);
    });

    it("nobody hears of a meetup that they did not subscribe to", async () => {
      const id = freshId();
      const heard: Announcement[] = [];
      for (const node of bus.nodes) node.subscribe(freshId(), (announcement) => heard.push(announcement));
      await bus.subscribed?.();
      for (const node of bus.nodes) await node.publish(patch(id, 2));
      await bus.settle();
      expect(heard).toEqual([]);
    });

    it("publishing to nobody is no error", async () => {
      await expect(bus.nodes[0].publish(patch(freshId(), 2))).resolves.toBeUndefined();
    });

    it("a subscription ends when its owner ends it, and ends no other", async () => {
      const id = freshId();
      const [node] = bus.nodes;
      const heard: string[] = [];
      const listener = (): void => void heard.push("same listener");
      const end = node.subscribe(id, listener);
      node.subscribe(id, listener);
      node.subscribe(id, () => heard.push("other"));
      end();
      end();
      await node.publish(patch(id, 2));
      expect(heard).toEqual(["same listener", "other"]);
    });

    it("who unsubscribes during an announcement hears it no more; who subscribes hears the next", async () => {
      const id = freshId();
      const [node] = bus.nodes;
      const heard: string[] = [];
      node.subscribe(id, () => {
        endSecond();
        if (heard.length === 0) node.subscribe(id, () => heard.push("new"));
        heard.push("first");
      });
      const endSecond = node.subscribe(id, () => heard.push("second"));
      await node.publish(patch(id, 2));
      expect(heard).toEqual(["first"]);
      await node.publish(patch(id, 3));
      expect(heard).toEqual(["first", "first", "new"]);
    });

    it("[RT9] a listener that throws stops neither the others nor the publisher", async () => {
      const id = freshId();
      const [node] = bus.nodes;
      const heard: string[] = [];
      node.subscribe(id, () => heard.push("before"));
      node.subscribe(id, () => {
        throw new Error("a listener's own fault");
      });
      node.subscribe(id, () => heard.push("after"));
      await expect(node.publish(patch(id, 2))).resolves.toBeUndefined();
      expect(heard).toEqual(["before", "after"]);
    });

    it("[RT10] a closed node hears nothing more", async () => {
      const id = freshId();
      const [node] = bus.nodes;
      const heard: Announcement[] = [];
      node.subscribe(id, (announcement) => heard.push(announcement));
      await bus.subscribed?.();
      for (const other of bus.nodes.slice(1)) await other.publish(patch(id, 2));
      await node.close();
      const before = heard.length;
      for (const other of bus.nodes.slice(1)) await other.publish(patch(id, 3));
      await Promise.allSettled([node.publish(patch(id, 4))]);
      await bus.settle();
      expect(heard).toHaveLength(before);
      await expect(node.close()).resolves.toBeUndefined();
    });

    it("[RT2] other nodes hear nothing but what was published", async () => {
      const id = freshId();
      const heard = bus.nodes.map((node) => {
        const log: Announcement[] = [];
        node.subscribe(id, (announcement) => log.push(announcement));
        return log;
      });
      await bus.subscribed?.();
      const announcements = Array.from({ length: 40 }, (_, n) => patch(id, n + 2));
      for (const announcement of announcements) await bus.nodes[0].publish(announcement);
      await bus.settle();
      for (const log of heard.slice(1)) {
        if (traits.reliable) expect(log).toEqual(announcements);
        else for (const one of log) expect(announcements).toContainEqual(one);
      }
    });

    if (!traits.canBeCut) return;

    it("[RT9] publishing rejects when other nodes cannot be told; the own subscribers were told all the same", async () => {
      const id = freshId();
      const [node, ...others] = bus.nodes;
      const heard: string[] = [];
      node.subscribe(id, () => heard.push("own"));
      for (const other of others) other.subscribe(id, () => heard.push("other"));
      await bus.subscribed?.();
      bus.cut?.();
      await expect(node.publish(patch(id, 2))).rejects.toThrow();
      await bus.settle();
      expect(heard).toEqual(["own"]);
    });
  });
}
