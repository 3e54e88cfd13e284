import { EventEmitter } from "node:events";
import type { ServerDescription } from "mongodb";
import { expect, it } from "vitest";
import { MonitoredMembers } from "./monitored-members.ts";

type Types = ServerDescription["type"][];

/** What is known after the monitors have told of these nodes, one picture after the other. */
function knownAfter(...pictures: Types[]): { hasPrimary: boolean; hasReplica: boolean } {
  const client = new EventEmitter();
  const nodes = new MonitoredMembers(client);
  for (const types of pictures) {
    const servers = new Map(types.map((type, n) => [`host-${n}:1`, { type }]));
    client.emit("topologyDescriptionChanged", { newDescription: { servers } });
  }
  return { hasPrimary: nodes.hasPrimary, hasReplica: nodes.hasReplica };
}

it.each<[string, Types[], boolean, boolean]>([
  ["before anything is known nobody is ruled out", [], true, true],
  ["before a node was reached neither", [["Unknown", "Unknown"]], true, true],
  ["a whole set", [["RSPrimary", "RSSecondary", "RSSecondary"]], true, true],
  ["one node alone has no replica", [["RSPrimary"]], true, false],
  [
    "the primary died",
    [
      ["RSPrimary", "RSSecondary"],
      ["Unknown", "RSSecondary"],
    ],
    false,
    true,
  ],
  [
    "the secondaries died",
    [
      ["RSPrimary", "RSSecondary"],
      ["RSPrimary", "Unknown"],
    ],
    true,
    false,
  ],
  [
    "all died",
    [
      ["RSPrimary", "RSSecondary"],
      ["Unknown", "Unknown"],
    ],
    false,
    false,
  ],
])("[RW2] %s", (_, pictures, hasPrimary, hasReplica) => {
  expect(knownAfter(...pictures)).toEqual({ hasPrimary, hasReplica });
});
