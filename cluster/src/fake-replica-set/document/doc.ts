/** A document as BSON gives it: maps are plain objects, everything else is a value. Kept documents never change. */
export type Doc = { [field: string]: unknown };

/** True for a map, false for what BSON has a class of its own for. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A field of one's own, never one that every object has. */
export const fieldOf = (doc: Doc, name: string): unknown => (Object.hasOwn(doc, name) ? doc[name] : undefined);

/** The maps in what may be a list of them. */
export const docsIn = (value: unknown): Doc[] => (Array.isArray(value) ? value.filter(isDoc) : []);

/** `{}` for everything that is no map. */
export const docIn = (value: unknown): Doc => (isDoc(value) ? value : {});
