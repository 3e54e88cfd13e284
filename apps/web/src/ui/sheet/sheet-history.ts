/** Closes a sheet that is open. */
type Close = () => void;

const open: Close[] = [];
/** The step back is on its way. */
let isGoingBack = false;
let isSyncScheduled = false;

const isOnSheetEntry = (): boolean => {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "sheet" in state;
};

/**
 * While a sheet is open the history has an entry of its own, so that Back (a phone's gesture, too) closes the sheet and
 * leaves what is written on the page alone. The returned function says that the sheet was closed in another way: the entry
 * goes, unless another sheet has taken over.
 */
export function pushHistoryEntry(close: Close): () => void {
  if (open.length === 0) addEventListener("popstate", onPopState);
  open.push(close);
  scheduleSync();
  return () => {
    open.splice(open.indexOf(close), 1);
    scheduleSync();
  };
}

// One sheet may follow another in the same turn: what remains is looked at after it.
function scheduleSync(): void {
  if (isSyncScheduled) return;
  isSyncScheduled = true;
  queueMicrotask(() => {
    isSyncScheduled = false;
    if (isGoingBack) return;
    if (open.length > 0 && !isOnSheetEntry()) history.pushState({ ...history.state, sheet: true }, "");
    else if (open.length === 0 && isOnSheetEntry()) {
      isGoingBack = true;
      history.back();
    } else if (open.length === 0) removeEventListener("popstate", onPopState);
  });
}

function onPopState(): void {
  const byUs = isGoingBack;
  isGoingBack = false;
  // Forward onto the entry of a sheet that was closed: nothing opens by itself.
  if (!byUs && !isOnSheetEntry()) open.at(-1)?.();
  scheduleSync();
}
