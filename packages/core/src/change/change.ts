/** A value that JSON can carry. */
export type Json = string | number | boolean | null | { [key: string]: Json } | Json[];

/**
 * The one representation of every mutation. A path names a place by own keys joined by dots (`votes.p_1.s_2`).
 * Well formed: no path equals or is a prefix of another; no `set` value is an empty map below the first level.
 */
export interface Change {
  set: Record<string, Json>;
  unset: string[];
}

export const noChange = (): Change => ({ set: {}, unset: [] });
