import type { ReplicaSetMembers } from "./hedged-reader.ts";

/** The part of the driver's client that is used. */
interface MonitoringClient {
  on(
    event: "topologyDescriptionChanged",
    listener: (event: { newDescription: { servers: ReadonlyMap<string, { type: string }> } }) => void,
  ): unknown;
}

/** What the driver's monitors know of the replica set; both true until they have reached a node for the first time. */
export class MonitoredMembers implements ReplicaSetMembers {
  hasPrimary = true;
  hasReplica = true;
  #hasReachedMember = false;

  constructor(client: MonitoringClient) {
    client.on("topologyDescriptionChanged", ({ newDescription: { servers } }) => {
      const types = [...servers.values()].map((server) => server.type);
      this.#hasReachedMember ||= types.some((type) => type !== "Unknown");
      if (!this.#hasReachedMember) return;
      this.hasReplica = types.includes("RSSecondary");
      this.hasPrimary = types.some((type) => type !== "Unknown" && type !== "RSSecondary");
    });
  }
}
