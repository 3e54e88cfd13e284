import "../../../ui/icon/deferred-shapes.ts";
import { useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { personalLinkSaved } from "../../../lib/meetup/personal-link-saved.ts";
import { Button } from "../../../ui/button/button.tsx";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import styles from "./sharing.module.css";

/** Offers the personal link, once, after the first answer: without it a lost device is a lost vote. */
export default function SaveLinkPrompt({ onOpen }: { onOpen(): void }) {
  const { meetup, me } = useMeetupSession();
  const text = useMessages("sharing");
  const linkSaved = personalLinkSaved(meetup.id);
  const [seen, setSeen] = useState(() => linkSaved.read() === true);
  if (!me || seen || !meetup.votes[me.id]) return null;
  const dismiss = () => {
    linkSaved.write(true);
    setSeen(true);
  };
  return (
    <aside className={styles.keep} aria-label={text.ownTitle}>
      <Icon name="key" />
      <p className={styles.keepText}>{text.keep}</p>
      <IconButton icon="cross" label={text.notNow} onClick={dismiss} />
      <Button
        size="sm"
        variant="primary"
        onClick={() => {
          dismiss();
          onOpen();
        }}
      >
        {text.keepIt}
      </Button>
    </aside>
  );
}
