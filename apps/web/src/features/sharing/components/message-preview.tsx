import { activityKeyOf } from "@pintpoint/core";
import { useId } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { linkPreview } from "../model/invite-message.ts";
import styles from "./message-preview.module.css";

interface MessagePreviewProps {
  /** Host name of the link. */
  host: string;
  message: string;
  onChange(message: string): void;
}

/** The message as the chat will show it; its text can be edited in place. */
export function MessagePreview({ host, message, onChange }: MessagePreviewProps) {
  const { meetup } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("inviting");
  const id = useId();
  const { title, description } = linkPreview(meetup, { formats, text });
  const picture = meetup.settings.preview === "neutral" ? "pintpoint" : activityKeyOf(meetup.activity);
  return (
    <section className={styles.chat} aria-label={text.preview}>
      <div className={styles.bubble}>
        <div className={styles.card}>
          <img className={styles.picture} src={`/previews/${picture}.png`} alt="" width={1200} height={630} />
          <div className={styles.words}>
            <p className={styles.title} dir="auto">
              {title}
            </p>
            <p className={styles.line}>{description}</p>
            <p className={styles.host}>{host}</p>
          </div>
        </div>
        <label className="visually-hidden" htmlFor={id}>
          {text.message}
        </label>
        <textarea
          id={id}
          className={styles.message}
          dir="auto"
          rows={4}
          value={message}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </section>
  );
}
