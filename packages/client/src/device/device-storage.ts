/** A device's key-value storage. Synchronous, so that a tap is stored before the tab can close. */
export interface DeviceStorage {
  get(key: string): string | null;
  /** Throws when it is full. */
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
  /** Another tab of this device changed the key; null: all of them. The returned function ends the listening. */
  listen(listener: (key: string | null) => void): () => void;
  /** False: everything is lost with the page. */
  readonly isPersistent: boolean;
}

/** For tests and programs. Share one between several clients, and they behave like tabs of one device. */
export function memoryStorage(): DeviceStorage {
  const entries = new Map<string, string>();
  const listeners = new Set<(key: string | null) => void>();
  const notify = (key: string) => {
    for (const listener of [...listeners]) listener(key);
  };
  return {
    isPersistent: false,
    get: (key) => entries.get(key) ?? null,
    set(key, value) {
      entries.set(key, value);
      notify(key);
    },
    remove(key) {
      if (entries.delete(key)) notify(key);
    },
    keys: () => [...entries.keys()],
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
