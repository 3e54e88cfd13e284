import { may as allowed, isBlind } from "@pintpoint/core";
import { useFormats } from "../../lib/datetime/formats.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useSession } from "../../lib/meetup/session.tsx";
import { IconButton } from "../../ui/button/icon-button.tsx";
import { Tag } from "../../ui/choice/chip.tsx";
import { Prose } from "../../ui/prose/prose.tsx";
import styles from "./meetup-header.module.css";

/** What it is about, and what holds for the whole of it. */
export function MeetupHeader({ onEdit }: { onEdit(): void }) {
  const { meetup, may, zone, now } = useSession();
  const formats = useFormats();
  const text = useMessages("meetupPage");
  const { deadline } = meetup.settings;
  const closed = deadline !== undefined && Date.parse(deadline) < now;
  const guest = { kind: "guest" } as const;
  return (
    <div className={styles.header}>
      <div className={styles.titleLine}>
        <h1 className={styles.title} dir="auto">
          {meetup.title}
        </h1>
        {(may("edit") || may("settings") || may("delete")) && (
          <IconButton icon="edit" label={text.edit} onClick={onEdit} />
        )}
      </div>
      {meetup.description && (
        <p className={styles.description} dir="auto">
          <Prose text={meetup.description} />
        </p>
      )}
      <div className={styles.tags}>
        {meetup.activity && <Tag tone="accent">{meetup.activity}</Tag>}
        {deadline && meetup.status === "open" && (
          <Tag icon="clock" tone={closed ? "no" : "plain"}>
            {closed ? text.closed : text.closes(formats.moment(deadline, zone))}
          </Tag>
        )}
        {isBlind(meetup) && (
          <Tag icon="eyeOff" tone="plain">
            {text.blind}
          </Tag>
        )}
        {!allowed(meetup, guest, "edit") && (
          <Tag icon="lock" tone="plain">
            {text.organiserEdits}
          </Tag>
        )}
      </div>
    </div>
  );
}
