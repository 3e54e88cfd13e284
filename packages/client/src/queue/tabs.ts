import type { DeviceStorage } from "../device/device-storage.ts";
import { newIdempotencyKey } from "../http/new-idempotency-key.ts";

/** Which tabs of this device live, so that one takes over what another left behind, and only then. */
export interface Tabs {
  /** This tab, for as long as the page lives. */
  readonly id: string;
  /** From here on others see that this tab has commands of its own. Takes effect at once. */
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
/** With locks the lease only covers the moment until the lock is held. */
const LEASE_WITH_LOCK_MS = 3_000;

/**
 * A tab that has commands holds a Web Lock, which the browser takes away however the tab ends; where there are no
 * locks, it renews a lease in the storage. A sleeping tab may lose its lease: the keys make the doubles harmless.
 */
export function createTabs(storage: DeviceStorage, locks: Locks | null): Tabs {
  const id = newIdempotencyKey();
  let releaseHeld: (() => void) | null = null;

  const renew = () => {
    try {
      storage.set(LEASE + id, String(Date.now()));
    } catch {
      // No room for a lease: no room for entries either, so there is nothing that another tab could take.
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
      // A lease from the future is none: the clock was put back since, and that tab may never come again.
      if (Math.abs(Date.now() - Number(lease)) < (locks === null ? LEASE_MS : LEASE_WITH_LOCK_MS)) return true;
      if (locks !== null && (await isHeld(locks, LEASE + tab))) return true;
      storage.remove(LEASE + tab);
      return false;
    },
  };
}

/** Where a browser refuses to tell (a page in a sandbox), the lease alone counts. */
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
