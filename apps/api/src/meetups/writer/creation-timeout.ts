import type { CreatePorts } from "@pintpoint/core";
import { StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core";

/** RW1 for creations, which no meetup's writer carries: answered within `ms` whatever the store does. */
export function withCreationTimeout(records: CreatePorts["records"], ms = 4_000): CreatePorts["records"] {
  return {
    create: (record, receipt) =>
      withTimeout(records.create(record, receipt), ms, new StoreUnconfirmed("the store is slow")),
    read: (id) => withTimeout(records.read(id), ms, new StoreUnavailable("the store is slow")),
  };
}

async function withTimeout<Value>(promise: Promise<Value>, ms: number, timeoutError: Error): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(timeoutError), ms);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
