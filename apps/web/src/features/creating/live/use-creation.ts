import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { afterStartup } from "../../../lib/device/after-startup.ts";
import { justCreated } from "../../../lib/just-created.ts";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { Draft, WallNow } from "../types.ts";
import type { CreationError } from "./send-draft.ts";

// What checks and sends is not needed for the first paint.
const load = () => import("./send-draft.ts");

interface Creation {
  sending: boolean;
  fieldErrors: DraftErrors;
  error: CreationError | null;
  /** Checks, sends, and on success goes to the meetup. Does nothing while one is under way. */
  create(draft: Draft, words: { activity: string; title: string }, now: WallNow): Promise<void>;
  /** The person has touched a field: its fault is no longer shown. */
  clearError(field: string): void;
}

export function useCreation(onCreated: () => void): Creation {
  const [sending, setSending] = useState(false);
  const [faults, setFaults] = useState<DraftErrors>({});
  const [error, setError] = useState<CreationError | null>(null);
  const underWay = useRef(false);
  const [, navigate] = useLocation();

  useEffect(() => afterStartup(load), []);

  async function create(draft: Draft, words: { activity: string; title: string }, now: WallNow) {
    if (underWay.current) return;
    underWay.current = true;
    setSending(true);
    setError(null);
    try {
      const { sendDraft } = await load();
      const sent = await sendDraft(draft, words, now);
      if (sent.address === null) {
        setFaults(sent.faults);
        setError(sent.setback);
        return;
      }
      onCreated();
      navigate(sent.address, { state: justCreated });
    } catch {
      // The chunk that sends could not be loaded: there is no connection.
      setError("offline");
    } finally {
      underWay.current = false;
      setSending(false);
    }
  }

  function forgive(field: string) {
    setFaults((before) => {
      if (!(field in before)) return before;
      return Object.fromEntries(Object.entries(before).filter(([name]) => name !== field));
    });
  }

  return { sending, fieldErrors: faults, error, create, clearError: forgive };
}
