/** A drawer of this device. Nothing breaks where storage is blocked or full: it is then as if nothing had been kept. */
export interface Drawer<T> {
  read(): T | null;
  write(value: T): void;
  clear(): void;
}

/** Keeps one JSON value under `pintpoint:<name>`; `parse` turns what was found into a value, or null when it is not one. */
export function drawer<T>(name: string, parse: (found: unknown) => T | null): Drawer<T> {
  const key = `pintpoint:${name}`;
  return {
    read() {
      const text = attempt(() => localStorage.getItem(key));
      if (text === null) return null;
      return attempt(() => parse(JSON.parse(text)));
    },
    write(value) {
      attempt(() => localStorage.setItem(key, JSON.stringify(value)));
    },
    clear() {
      attempt(() => localStorage.removeItem(key));
    },
  };
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
