import { bidiIsolate } from "@pintpoint/core";
import { useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useDeviceNow } from "../../../lib/device/now.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { PageLink } from "../../../lib/page-link.tsx";
import { paths } from "../../../lib/paths.ts";
import { thisDevice } from "../../../lib/this-device.ts";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import styles from "./recent-meetups.module.css";

/** The meetups that this device has opened; nothing when there are none. */
export function RecentMeetups() {
  const recent = useMessages("recent");
  const formats = useFormats();
  const now = useDeviceNow();
  const [meetups, setMeetups] = useState(() => thisDevice.recent());
  if (meetups.length === 0) return null;

  function remove(id: string, title: string) {
    thisDevice.forgetRecent(id);
    setMeetups(thisDevice.recent());
    showToast({ text: recent.forgotten(bidiIsolate(title)) });
  }

  return (
    <section className={styles.recent} aria-labelledby="recent-meetups">
      <h2 id="recent-meetups" className={styles.heading}>
        {recent.heading}
      </h2>
      <ul className={styles.list}>
        {meetups.map(({ id, title, at }) => (
          <li key={id} className={styles.item}>
            <PageLink href={paths.meetup(id)} className={styles.link}>
              <Icon name="beer" />
              <span className={styles.words}>
                <bdi className={styles.title}>{title}</bdi>
                <span className={styles.seen}>{recent.seen(formats.ago(new Date(at).toISOString(), now))}</span>
              </span>
            </PageLink>
            <IconButton icon="cross" label={recent.forget(bidiIsolate(title))} onClick={() => remove(id, title)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
