import { useCallback, useEffect, useRef } from "react";

/** Who has not touched the ballot for this long is only looking. */
const CHOOSING_MS = 15_000;

/** The returned function says that this person is choosing right now. */
export function usePresence(setPresence: (state: "looking" | "choosing") => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    setPresence("choosing");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setPresence("looking");
    }, CHOOSING_MS);
  }, [setPresence]);
}
