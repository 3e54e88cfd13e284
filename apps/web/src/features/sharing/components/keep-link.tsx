import { useState } from "react";
import { drawer } from "../../../lib/device/storage.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import styles from "./sharing.module.css";

const isTrue = (found: unknown): true | null => (found === true ? true : null);

/** Offers the personal link, once, after the first answer: without it a lost device is a lost vote. */
export default function KeepLink({ onOpen }: { onOpen(): void }) {
  const { meetup, me } = useSession();
  const text = useMessages("sharing");
  const kept = drawer(`kept-link:${meetup.id}`, isTrue);
  const [seen, setSeen] = useState(() => kept.read() === true);
  if (!me || seen || !meetup.votes[me.id]) return null;
  const settle = () => {
    kept.write(true);
    setSeen(true);
  };
  return (
    <Banner icon="key" role="status">
      <p>{text.keep}</p>
      <div className={styles.ways}>
        <Button
          size="sm"
          onClick={() => {
            settle();
            onOpen();
          }}
        >
          {text.keepIt}
        </Button>
        <Button size="sm" variant="quiet" onClick={settle}>
          {text.notNow}
        </Button>
      </div>
    </Banner>
  );
}
