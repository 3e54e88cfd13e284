import { ProblemError } from "@pintpoint/client";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { justCreated } from "../../../lib/arrival.ts";
import { createMeetup } from "../api.ts";
import { checkDraft, type Faults } from "../model/check-draft.ts";
import { newMeetupOf } from "../model/new-meetup.ts";
import { refusedFields } from "../model/refused-fields.ts";
import type { Draft, WallNow } from "../types.ts";
import { attemptKey, forgetAttempt } from "./attempt.ts";

/** Why nothing was created, as far as it is not a field's fault; the catalogue has the words. */
export type Setback =
  | "offline"
  | "unavailable"
  | "unconfirmed"
  | "storageFull"
  | "rateLimited"
  | "unexpected"
  | "fields";

interface Creation {
  sending: boolean;
  faults: Faults;
  setback: Setback | null;
  /** Checks, sends, and on success goes to the meetup. Does nothing while one is under way. */
  create(draft: Draft, words: { activity: string; title: string }, now: WallNow): Promise<void>;
  /** The person has touched a field: its fault is no longer shown. */
  forgive(field: string): void;
}

export function useCreation(onCreated: () => void): Creation {
  const [sending, setSending] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [setback, setSetback] = useState<Setback | null>(null);
  const underWay = useRef(false);
  const [, navigate] = useLocation();

  async function create(draft: Draft, words: { activity: string; title: string }, now: WallNow) {
    if (underWay.current) return;
    const found = checkDraft(draft, words, now);
    setFaults(found);
    setSetback(null);
    if (Object.keys(found).length > 0) {
      setSetback("fields");
      return;
    }
    underWay.current = true;
    setSending(true);
    try {
      const body = newMeetupOf(draft, words);
      const address = await createMeetup(body, attemptKey(body));
      forgetAttempt();
      onCreated();
      navigate(address, { state: justCreated });
    } catch (error) {
      const refused = error instanceof ProblemError && error.status === 400 ? refusedFields(draft, error.errors) : null;
      if (refused) setFaults(refused.faults);
      setSetback(refused && !refused.elsewhere ? "fields" : setbackOf(error));
    } finally {
      underWay.current = false;
      setSending(false);
    }
  }

  return {
    sending,
    faults,
    setback,
    create,
    forgive: (field) =>
      setFaults((before) => {
        if (!(field in before)) return before;
        return Object.fromEntries(Object.entries(before).filter(([name]) => name !== field));
      }),
  };
}

function setbackOf(error: unknown): Setback {
  if (!(error instanceof ProblemError)) return navigator.onLine && !isUnreachable(error) ? "unexpected" : "offline";
  switch (error.code) {
    case "write_unavailable":
      return "unavailable";
    case "write_unconfirmed":
      return "unconfirmed";
    case "storage_full":
      return "storageFull";
    case "rate_limited":
      return "rateLimited";
    default:
      return "unexpected";
  }
}

const isUnreachable = (error: unknown) => error instanceof Error && error.name === "Unreachable";
