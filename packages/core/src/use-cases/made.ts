/** What a command has just made or changed is in the state right after it; anything else is a fault of core. */
export function made<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error("a decided command left no trace in the state");
  return thing;
}
