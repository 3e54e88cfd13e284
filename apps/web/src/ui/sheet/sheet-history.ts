/** Closes a sheet that is open. */
type Close = () => void;

const open: Close[] = [];
/** The step back is on its way. */
let leaving = false;
let settling = false;

const onOwnEntry = (): boolean => {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "sheet" in state;
};

/**
 * While a sheet is open the history has an entry of its own, so that Back (a phone's gesture, too) closes the sheet and
 * leaves what is written on the page alone. The returned function says that the sheet was closed in another way: the entry
 * goes, unless another sheet has taken over.
 */
export function holdEntry(close: Close): () => void {
  if (open.length === 0) addEventListener("popstate", moved);
  open.push(close);
  settle();
  return () => {
    open.splice(open.indexOf(close), 1);
    settle();
  };
}

// One sheet may follow another in the same turn: what remains is looked at after it.
function settle(): void {
  if (settling) return;
  settling = true;
  queueMicrotask(() => {
    settling = false;
    if (leaving) return;
    if (open.length > 0 && !onOwnEntry()) history.pushState({ ...history.state, sheet: true }, "");
    else if (open.length === 0 && onOwnEntry()) {
      leaving = true;
      history.back();
    } else if (open.length === 0) removeEventListener("popstate", moved);
  });
}

function moved(): void {
  const byUs = leaving;
  leaving = false;
  // Forward onto the entry of a sheet that was closed: nothing opens by itself.
  if (!byUs && !onOwnEntry()) open.at(-1)?.();
  settle();
}
