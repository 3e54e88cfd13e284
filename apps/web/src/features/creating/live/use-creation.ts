import { useEffect, useRef, useState } from "react";
import { navigate } from "wouter/use-browser-location";
import { afterStartup } from "../../../lib/device/after-startup.ts";
import { loadMessages } from "../../../lib/i18n/messages.ts";
import { justCreated } from "../../../lib/just-created.ts";
import type { Subject } from "../model/create-request.ts";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { Draft, WallNow } from "../types.ts";
import type { CreationError } from "./send-draft.ts";

// What checks and sends is not needed for the first paint, nor are the words for what is wrong.
const load = async () => (await Promise.all([import("./send-draft.ts"), loadMessages("homeMore")]))[0];

interface Creation {
  sending: boolean;
  fieldErrors: DraftErrors;
  error: CreationError | null;
  /** Checks, sends, and on success goes to the meetup; else what is wrong. Does nothing while one is under way. */
  create(draft: Draft, words: Subject, now: WallNow): Promise<DraftErrors>;
  /** The person has touched a field: its fault is no longer shown. */
  clearError(field: string): void;
}

export function useCreation(onCreated: () => void): Creation {
  const [sending, setSending] = useState(false);
  const [faults, setFaults] = useState<DraftErrors>({});
  const [error, setError] = useState<CreationError | null>(null);
  const underWay = useRef(false);

  useEffect(() => afterStartup(load), []);

  async function create(draft: Draft, words: Subject, now: WallNow) {
    if (underWay.current) return {};
    underWay.current = true;
    setSending(true);
    setError(null);
    try {
      const { sendDraft } = await load();
      const sent = await sendDraft(draft, words, now);
      if (sent.address === null) {
        setFaults(sent.faults);
        setError(sent.setback);
        return sent.faults;
      }
      onCreated();
      navigate(sent.address, { state: justCreated });
      return {};
    } catch {
      // The chunk that sends could not be loaded: there is no connection.
      setError("offline");
      return {};
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
