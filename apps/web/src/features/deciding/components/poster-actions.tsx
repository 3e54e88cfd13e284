import type { RefObject } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { deviceZone } from "../../../lib/datetime/zones.ts";
import { copyText } from "../../../lib/device/clipboard.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { usePublicOrigin } from "../../../lib/meetup/public-origin.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button, ButtonLink } from "../../../ui/button/button.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { useDecision } from "../live/use-decision.ts";
import { chatText } from "../model/chat-text.ts";
import { googleCalendarLink } from "../model/google-calendar.ts";
import type { GuestGroups } from "../model/guest-list.ts";
import styles from "./poster-actions.module.css";

interface PosterActionsProps {
  calendarUrl: string;
  guests: GuestGroups;
  /** What the picture is made of. */
  ticket: RefObject<HTMLElement | null>;
}

/** What to do with the decision: into a calendar, into a chat, as a picture. */
export function PosterActions({ calendarUrl, guests, ticket }: PosterActionsProps) {
  const { meetup, unknownZone } = useMeetupSession();
  const base = usePublicOrigin();
  const formats = useFormats();
  const text = useMessages("deciding");
  const poster = useMessages("poster");
  const saving = useAction();
  const decision = useDecision();
  const { slot, venue } = decision;
  const address = `${base}${location.pathname}`;

  const copy = async () => {
    const line = chatText(meetup, formats, text, unknownZone === undefined ? deviceZone() : null);
    const done = await copyText(`${line}\n${address}`);
    // A toast is read aloud by itself.
    showToast(done ? { text: text.copied, tone: "success" } : { text: text.copyByHand(line), seconds: 20 });
  };
  const save = () =>
    void saving.run(async () => {
      const { savePoster } = await import("../live/save-poster.ts");
      const saved = await savePoster({
        ticket: ticket.current,
        title: meetup.title,
        decision,
        guests,
        texts: {
          stamp: decision.isOver ? poster.wasOn : text.decided,
          coming: text.coming(guests.heads),
          more: poster.more,
        },
        address,
        name: poster.pictureName,
      });
      if (saved === "downloaded") showToast({ text: poster.pictureSaved, tone: "success" });
      if (saved === "failed") showToast({ text: poster.pictureFailed, tone: "danger" });
    });
  return (
    <div className={styles.frame} data-screen-only>
      <div className={styles.actions}>
        {slot && (
          <ButtonLink href={calendarUrl} external download="" icon="calendar">
            {text.calendar}
          </ButtonLink>
        )}
        <Button icon="comment" onClick={() => void copy()}>
          {text.copyForChat}
        </Button>
        <Button icon="image" busy={saving.busy} onClick={save}>
          {poster.savePicture}
        </Button>
      </div>
      {saving.error && <p role="alert">{saving.error}</p>}
      {slot && (
        <a
          className={styles.google}
          href={googleCalendarLink({ title: meetup.title, slot, venue, address })}
          target="_blank"
          rel="noreferrer noopener nofollow"
        >
          {poster.googleCalendar}
        </a>
      )}
    </div>
  );
}
