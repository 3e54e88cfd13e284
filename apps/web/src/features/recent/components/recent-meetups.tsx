import { isolate } from "@pintpoint/core";
import { useState } from "react";
import { Link } from "wouter";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useDeviceNow } from "../../../lib/device/now.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { device } from "../../../lib/own-device.ts";
import { paths } from "../../../lib/paths.ts";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import styles from "./recent-meetups.module.css";

/** The meetups that this device has opened; nothing when there are none. */
export function RecentMeetups() {
  const recent = useMessages("recent");
  const formats = useFormats();
  const now = useDeviceNow();
  const [meetups, setMeetups] = useState(() => device.recent());
  if (meetups.length === 0) return null;

  function forget(id: string, title: string) {
    device.forgetRecent(id);
    setMeetups(device.recent());
    showToast({ text: recent.forgotten(isolate(title)) });
  }

  return (
    <section className={styles.recent} aria-labelledby="recent-meetups">
      <h2 id="recent-meetups" className={styles.heading}>
        {recent.heading}
      </h2>
      <ul className={styles.list}>
        {meetups.map(({ id, title, at }) => (
          <li key={id} className={styles.item}>
            <Link href={paths.meetup(id)} className={styles.link}>
              <Icon name="beer" />
              <span className={styles.words}>
                <bdi className={styles.title}>{title}</bdi>
                <span className={styles.seen}>{recent.seen(formats.ago(new Date(at).toISOString(), now))}</span>
              </span>
            </Link>
            <IconButton icon="cross" label={recent.forget(isolate(title))} onClick={() => forget(id, title)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
