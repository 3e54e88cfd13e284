import { useSyncExternalStore } from "react";
import { serverClock, subscribeToServerTime } from "./server-clock.ts";

const REFRESH_MS = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

interface Clocks {
  device: number;
  /** Null: no answer of the server has come yet. */
  server: number | null;
}
const read = (): Clocks => ({ device: Date.now(), server: serverClock() });
let clocks = read();
subscribeToServerTime(refresh);

/**
 * The server's clock, which judges what is over, or the device's before the server has answered: in milliseconds since
 * 1970, renewed every half minute by one timer for all who look.
 */
export const useNow = (): number => useSyncExternalStore(subscribe, () => clocks.server ?? clocks.device);

/** The same by the server's clock alone; null before it has answered. */
export const useServerNow = (): number | null => useSyncExternalStore(subscribe, () => clocks.server);

/** The same by the device's clock, for what the device itself has noted. */
export const useDeviceNow = (): number => useSyncExternalStore(subscribe, () => clocks.device);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    clocks = read();
    timer = setInterval(refresh, REFRESH_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function refresh(): void {
  clocks = read();
  for (const listener of listeners) listener();
}
