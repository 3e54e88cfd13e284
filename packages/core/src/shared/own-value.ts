// A key that an object inherits is none of its own: `toString` is nobody's id.

/** The own entry of a map, or undefined. */
export function ownValue<Value>(map: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Whether the map has an own entry. */
export function hasOwnKey(map: object | undefined, key: string): boolean {
  return map !== undefined && Object.hasOwn(map, key);
}
