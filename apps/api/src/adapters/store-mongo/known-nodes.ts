import type { MongoClient } from "mongodb";
import type { Nodes } from "./hedge.ts";

/** What the driver's monitors know of the replica set; both true while nothing is known. */
export class KnownNodes implements Nodes {
  hasPrimary = true;
  hasReplica = true;

  constructor(client: Pick<MongoClient, "on">) {
    client.on("topologyDescriptionChanged", ({ newDescription: { type, servers } }) => {
      const types = [...servers.values()].map((server) => server.type);
      const isUnknown = type === "Unknown";
      this.hasReplica = isUnknown || types.includes("RSSecondary");
      this.hasPrimary = isUnknown || types.some((one) => one !== "Unknown" && one !== "RSSecondary");
    });
  }
}
