import type { CreatePorts, MeetupStore } from "@pintpoint/core";
import { StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core";

/** RW1 for creations, which no meetup's writer carries: answered within `ms` whatever the store does. */
export function creationsInTime(store: MeetupStore, ms = 4_000): CreatePorts["store"] {
  return {
    create: (record, receipt) => within(store.create(record, receipt), ms, new StoreUnconfirmed("the store is slow")),
    read: (id) => within(store.read(id), ms, new StoreUnavailable("the store is slow")),
  };
}

async function within<Value>(asked: Promise<Value>, ms: number, late: Error): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late), ms);
  });
  try {
    return await Promise.race([asked, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
