import type { DeviceStorage } from "./device-storage.ts";
import { memoryStorage } from "./device-storage.ts";

const PROBE = "pintpoint:probe";

/** localStorage, or memory where the browser blocks it; `lasting` says which, so that the page can warn. */
export function browserStorage(): DeviceStorage {
  const storage = usableLocalStorage();
  if (storage === null) return memoryStorage();
  return {
    isPersistent: true,
    get: (key) => storage.getItem(key),
    set: (key, value) => storage.setItem(key, value),
    remove: (key) => storage.removeItem(key),
    keys: () => Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) => key !== null),
    listen(listener) {
      const onStorage = (event: Event) => {
        const key: unknown = Reflect.get(event, "key");
        listener(typeof key === "string" ? key : null);
      };
      const window: unknown = Reflect.get(globalThis, "window");
      if (!(window instanceof EventTarget)) return () => {};
      window.addEventListener("storage", onStorage);
      return () => window.removeEventListener("storage", onStorage);
    },
  };
}

function usableLocalStorage(): Storage | null {
  try {
    // Reading the property alone throws in some browsers, and writing in others.
    const storage = globalThis.localStorage;
    storage.setItem(PROBE, PROBE);
    storage.removeItem(PROBE);
    return storage;
  } catch {
    return null;
  }
}
