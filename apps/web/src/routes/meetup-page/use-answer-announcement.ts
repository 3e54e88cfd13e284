import { bidiIsolate, type Meetup, type ParticipantId } from "@pintpoint/core";
import { type RefObject, useCallback, useEffect, useEffectEvent, useRef } from "react";
import { useFormats } from "../../lib/datetime/formats.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { announce } from "../../ui/feedback/announcer.tsx";

/** However many vote, a screen reader is told at most this often. */
const MIN_INTERVAL_MS = 6_000;

/** Announces others' answers to screen readers, several in one announcement, at most once an interval. */
export function useAnswerAnnouncement(newest: RefObject<Meetup>): (ids: readonly ParticipantId[]) => void {
  const formats = useFormats();
  const text = useMessages("people");
  const waiting = useRef(new Set<ParticipantId>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useEffectEvent(() => {
    timer.current = undefined;
    const names = [...waiting.current].flatMap((id) => {
      const person = newest.current.participants[id];
      return person ? bidiIsolate(person.name) : [];
    });
    waiting.current.clear();
    if (names.length > 0) announce(text.newAnswers(formats.list(names.slice(0, 3)), names.length));
  });
  const tellSoon = useRef(() => tell());
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((ids) => {
    for (const id of ids) waiting.current.add(id);
    timer.current ??= setTimeout(() => tellSoon.current(), MIN_INTERVAL_MS);
  }, []);
}
