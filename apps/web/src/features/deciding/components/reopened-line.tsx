import { bidiIsolate, participantOf } from "@pintpoint/core";
import { useRef } from "react";
import { useFocusIfLost } from "../../../lib/device/use-focus-if-lost.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";

/** Why the invitation is a ballot again: who reopened it, and their reason. Until the next decision. */
export default function ReopenedLine() {
  const { meetup } = useMeetupSession();
  const text = useMessages("reopening");
  const { reopened } = meetup;
  if (reopened === undefined || meetup.status === "decided") return null;
  const { by, reason } = reopened;
  const person = by === null || by === "organiser" ? undefined : participantOf(meetup, by);
  const who = person ? bidiIsolate(person.name) : by === "organiser" ? text.organiser : text.someone;
  return <ReopenedText text={reason === undefined ? text.line(who) : text.lineWithReason(who, bidiIsolate(reason))} />;
}

function ReopenedText({ text }: { text: string }) {
  const line = useRef<HTMLDivElement>(null);
  useFocusIfLost(line);
  return (
    <div ref={line} tabIndex={-1}>
      <Banner tone="info" icon="undo" role="status">
        {text}
      </Banner>
    </div>
  );
}
