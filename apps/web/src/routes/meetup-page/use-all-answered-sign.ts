import type { Meetup } from "@pintpoint/core";
import { useEffect, useRef } from "react";
import { haveAllAnswered } from "../../lib/ranking/decide-readiness.ts";

/** Longer than the movement that it starts. */
const SIGN_MS = 1_000;

/** When the last answer comes while the page is open, `data-all-answered` is on the document for a moment: its vessels bump. */
export function useAllAnsweredSign(meetup: Meetup, now: number): void {
  const before = useRef<{ id: string; all: boolean }>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const all = meetup.status === "open" && haveAllAnswered(meetup, now);
    const last = before.current;
    before.current = { id: meetup.id, all };
    if (!all || last?.id !== meetup.id || last.all) return;
    document.documentElement.dataset.allAnswered = "";
    clearTimeout(timer.current);
    timer.current = setTimeout(clear, SIGN_MS);
  }, [meetup, now]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      clear();
    },
    [],
  );
}

const clear = () => void delete document.documentElement.dataset.allAnswered;
