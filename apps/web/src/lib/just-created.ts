/** Handed to the router's `navigate` as `state`: the meetup page opens with "share it". */
export const justCreated = { pintpoint: "created" } as const;

/** Whether this page was reached by creating the meetup; true once, so that a reload or "back" does not ask again. */
export function takeJustCreated(): boolean {
  const state: unknown = history.state;
  if (
    typeof state !== "object" ||
    state === null ||
    !("pintpoint" in state) ||
    state.pintpoint !== justCreated.pintpoint
  )
    return false;
  history.replaceState(null, "");
  return true;
}
