import type { ServerDescription, TopologyDescriptionChangedEvent } from "mongodb";
import { MongoClient } from "mongodb";
import { expect, it } from "vitest";
import { MonitoredMembers } from "./monitored-members.ts";

type Types = ServerDescription["type"][];

/** What is known after the monitors have told of these nodes, one picture after the other. */
function knownAfter(...pictures: Types[]): { hasPrimary: boolean; hasReplica: boolean } {
  const client = new MongoClient("mongodb://127.0.0.1:1");
  const nodes = new MonitoredMembers(client);
  for (const types of pictures) {
    const servers = new Map(types.map((type, n) => [`host-${n}:1`, { type }]));
    const told = { newDescription: { servers } } as unknown as TopologyDescriptionChangedEvent;
    client.emit("topologyDescriptionChanged", told);
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
