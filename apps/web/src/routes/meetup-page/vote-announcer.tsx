import { bidiIsolate, type ParticipantId } from "@pintpoint/core";
import { useEffect, useRef } from "react";
import { useFormats } from "../../lib/datetime/formats.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../lib/meetup/meetup-session.tsx";
import { announce } from "../../ui/feedback/announcer.tsx";

/** However many vote, a screen reader is told at most this often. */
const MIN_INTERVAL_MS = 6_000;

/** Announces others' answers to screen readers, several in one announcement, at most once an interval. */
export default function VoteAnnouncer() {
  const { meetup, me: mine } = useMeetupSession();
  const me = mine?.id ?? null;
  const formats = useFormats();
  const text = useMessages("people");
  const before = useRef(meetup.votes);
  const voterIds = useRef(new Set<ParticipantId>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    for (const [id, answers] of Object.entries(meetup.votes)) {
      if (id !== me && before.current[id] !== answers) voterIds.current.add(id);
    }
    before.current = meetup.votes;
    if (voterIds.current.size === 0) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const names = [...voterIds.current].flatMap((id) => {
        const person = meetup.participants[id];
        return person ? bidiIsolate(person.name) : [];
      });
      voterIds.current.clear();
      if (names.length > 0) announce(text.newAnswers(formats.list(names.slice(0, 3)), names.length));
    }, MIN_INTERVAL_MS);
  }, [meetup, me, formats, text]);

  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}
