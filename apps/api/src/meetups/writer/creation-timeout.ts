import type { CreatePorts } from "@pintpoint/core/meetups";
import { StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core/shared";
import { withTimeout } from "../../lifecycle/with-timeout.ts";

/** RW1 for creations, which no meetup's writer carries: answered within `ms` whatever the store does. */
export function withCreationTimeout(records: CreatePorts["records"], ms = 4_000): CreatePorts["records"] {
  return {
    create: (record, receipt) =>
      withTimeout(records.create(record, receipt), ms, () => {
        throw new StoreUnconfirmed("the store is slow");
      }),
    read: (id) =>
      withTimeout(records.read(id), ms, () => {
        throw new StoreUnavailable("the store is slow");
      }),
  };
}
