const poisonous = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The path of an own key that no honest client sends, at any depth, or null. It is looked for before any schema runs,
 * because zod's records drop such keys silently.
 */
export function findPoison(value: unknown): string | null {
  const pending: { path: string; value: unknown }[] = [{ path: "", value }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      const path = next.path === "" ? key : `${next.path}.${key}`;
      if (poisonous.has(key)) return path;
      pending.push({ path, value: inner });
    }
  }
  return null;
}
