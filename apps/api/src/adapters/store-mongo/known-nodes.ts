import type { MongoClient } from "mongodb";
import type { Nodes } from "./hedge.ts";

/** What the driver's monitors know of the replica set; both true until they have reached a node for the first time. */
export class KnownNodes implements Nodes {
  hasPrimary = true;
  hasReplica = true;
  #isReached = false;

  constructor(client: Pick<MongoClient, "on">) {
    client.on("topologyDescriptionChanged", ({ newDescription: { servers } }) => {
      const types = [...servers.values()].map((server) => server.type);
      this.#isReached ||= types.some((type) => type !== "Unknown");
      if (!this.#isReached) return;
      this.hasReplica = types.includes("RSSecondary");
      this.hasPrimary = types.some((type) => type !== "Unknown" && type !== "RSSecondary");
    });
  }
}
