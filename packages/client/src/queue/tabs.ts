import type { DeviceStorage } from "../device/device-storage.ts";
import { newIdempotencyKey } from "../http/new-idempotency-key.ts";

/** Which tabs of this device are open, so that one takes over from a closed one only. */
export interface Tabs {
  /** This tab, for as long as the page lives. */
  readonly id: string;
  /** From now on this tab counts as having commands; at once. */
  hold(): void;
  release(): void;
  isAlive(tab: string): Promise<boolean>;
}

/** The part of the Web Locks that is used. Browsers have them in a secure context only. */
export interface Locks {
  request(name: string, callback: () => Promise<void>): Promise<unknown>;
  query(): Promise<{ held?: { name?: string | undefined }[] | undefined }>;
}

const LEASE = "pintpoint:tab:";
const RENEW_MS = 5_000;
/** Without locks: four renewals missed. */
const LEASE_MS = 20_000;
/** With locks the lease only covers the time until the lock is granted. */
const LEASE_WITH_LOCK_MS = 3_000;

/**
 * A tab with commands holds a Web Lock, which the browser releases however the tab ends; without locks it renews a
 * lease in the storage. A sleeping tab may lose it; double sending is harmless because of the keys.
 */
export function createTabs(storage: DeviceStorage, locks: Locks | null): Tabs {
  const id = newIdempotencyKey();
  let releaseHeld: (() => void) | null = null;

  const renew = () => {
    try {
      storage.set(LEASE + id, String(Date.now()));
    } catch {
      // The storage is full, so there are no entries to take over either.
    }
  };

  return {
    id,
    hold() {
      if (releaseHeld !== null) return;
      renew();
      const renewing = locks === null ? setInterval(renew, RENEW_MS) : undefined;
      let release = () => {};
      const released = new Promise<void>((fulfil) => {
        release = fulfil;
      });
      locks?.request(LEASE + id, () => released).catch(() => {});
      releaseHeld = () => {
        clearInterval(renewing);
        release();
        storage.remove(LEASE + id);
      };
    },
    release() {
      releaseHeld?.();
      releaseHeld = null;
    },
    async isAlive(tab) {
      const lease = storage.get(LEASE + tab);
      if (lease === null) return false;
      // A lease from the future: the clock was set back, and that tab may be gone.
      if (Math.abs(Date.now() - Number(lease)) < (locks === null ? LEASE_MS : LEASE_WITH_LOCK_MS)) return true;
      if (locks !== null && (await isHeld(locks, LEASE + tab))) return true;
      storage.remove(LEASE + tab);
      return false;
    },
  };
}

/** If the browser refuses `query` (a sandboxed page), only the lease counts. */
async function isHeld(locks: Locks, lock: string): Promise<boolean> {
  try {
    const { held = [] } = await locks.query();
    return held.some(({ name }) => name === lock);
  } catch {
    return false;
  }
}

/** The browser's locks, where there are any. */
export function browserLocks(): Locks | null {
  const navigator: unknown = Reflect.get(globalThis, "navigator");
  const locks: unknown = typeof navigator === "object" && navigator !== null ? Reflect.get(navigator, "locks") : null;
  return isLocks(locks) ? locks : null;
}

function isLocks(value: unknown): value is Locks {
  return typeof value === "object" && value !== null && "request" in value && "query" in value;
}
