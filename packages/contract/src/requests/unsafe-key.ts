import { unsafeKeys } from "@pintpoint/core/change";

/**
 * The path of a key that could reach a prototype, at any depth, or null. Checked before the schema, because zod drops
 * such keys silently. The path is built only when there is one.
 */
export function findUnsafeKey(value: unknown): string | null {
  const pending = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (Array.isArray(next)) for (const inner of next) pending.push(inner);
    else if (isObject(next)) {
      for (const key of Object.keys(next)) {
        if (unsafeKeys.has(key)) return pathOfUnsafeKey(value);
        pending.push(next[key]);
      }
    }
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function pathOfUnsafeKey(value: unknown): string | null {
  const pending = [{ path: "", value }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!isObject(next.value)) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      const path = next.path === "" ? key : `${next.path}.${key}`;
      if (unsafeKeys.has(key)) return path;
      pending.push({ path, value: inner });
    }
  }
  return null;
}
