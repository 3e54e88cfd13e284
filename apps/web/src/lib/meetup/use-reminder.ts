import { formatMeetupLink } from "@pintpoint/client";
import { useMemo } from "react";
import { useFormats } from "../datetime/formats.ts";
import { useMessages } from "../i18n/language-provider.tsx";
import { useLines } from "../lines/use-line.ts";
import { useMeetupSession } from "./meetup-session.tsx";
import { usePublicOrigin } from "./public-origin.ts";
import { reminderText, silentPeople } from "./reminder.ts";

export interface Reminder {
  /** How many have joined and answered nothing. */
  count: number;
  /** What the button is called that copies it. */
  label: string;
  /** The line for the chat. */
  line(): string;
}

/** The line that calls the silent by their names; null where there is nobody to call. */
export function useReminder(): Reminder | null {
  const { meetup, me } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("inviting");
  const lineOf = useLines(meetup);
  const base = usePublicOrigin();
  const mine = me?.id;
  const silent = useMemo(() => silentPeople(meetup, mine), [meetup, mine]);
  if (silent.length === 0) return null;
  const link = formatMeetupLink(base, { meetupId: meetup.id });
  return {
    count: silent.length,
    label: text.remind(silent.length),
    line: () => reminderText(silent, link, { formats, text }, (names) => lineOf("reminder", names)),
  };
}
