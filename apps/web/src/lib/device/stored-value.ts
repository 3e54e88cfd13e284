/** A JSON value in `localStorage`. Blocked or full storage is treated as empty. */
export interface StoredValue<T> {
  read(): T | null;
  write(value: T): void;
  clear(): void;
}

/** Keeps one JSON value under `pintpoint:<name>`; `parse` turns what was found into a value, or null when it is not one. */
export function storedValue<T>(name: string, parse: (found: unknown) => T | null): StoredValue<T> {
  const key = `pintpoint:${name}`;
  return {
    read() {
      const text = orNull(() => localStorage.getItem(key));
      if (text === null) return null;
      return orNull(() => parse(JSON.parse(text)));
    },
    write(value) {
      orNull(() => localStorage.setItem(key, JSON.stringify(value)));
    },
    clear() {
      orNull(() => localStorage.removeItem(key));
    },
  };
}

function orNull<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
