import { useState } from "react";
import { useI18n } from "../../lib/i18n/language-provider.tsx";
import { errorMessage } from "../../lib/meetup/error-messages.ts";
import { announce } from "../feedback/announcer.tsx";

/** An action under way: whether it runs, and why the last try failed. */
export interface Action {
  busy: boolean;
  error: string | null;
  /** True when it succeeded. A second call while one runs does nothing. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

/** Runs what a button does; a failure is shown where the button is, and what was typed stays. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { messages } = useI18n();
  return {
    busy,
    error,
    async run(work) {
      if (busy) return false;
      setBusy(true);
      setError(null);
      try {
        await work();
        return true;
      } catch (failure) {
        const text = errorMessage(failure, messages);
        setError(text);
        announce(text, "assertive");
        return false;
      } finally {
        setBusy(false);
      }
    },
    clear: () => setError(null),
  };
}
