import { useSyncExternalStore } from "react";
import { onServerTime, serverClock } from "./server-clock.ts";

const STEP = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

interface Shown {
  device: number;
  /** Null: no answer of the server has come yet. */
  server: number | null;
}
const read = (): Shown => ({ device: Date.now(), server: serverClock() });
let shown = read();
onServerTime(tick);

/**
 * The server's clock, which judges what is over, or the device's before the server has answered: in milliseconds since
 * 1970, renewed every half minute by one timer for all who look.
 */
export const useNow = (): number => useSyncExternalStore(subscribe, () => shown.server ?? shown.device);

/** The same by the server's clock alone; null before it has answered. */
export const useServerNow = (): number | null => useSyncExternalStore(subscribe, () => shown.server);

/** The same by the device's clock, for what the device itself has noted. */
export const useDeviceNow = (): number => useSyncExternalStore(subscribe, () => shown.device);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    shown = read();
    timer = setInterval(tick, STEP);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  shown = read();
  for (const listener of listeners) listener();
}
