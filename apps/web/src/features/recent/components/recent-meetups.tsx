import { activityKeyOf, bidiIsolate } from "@pintpoint/core";
import { useEffect, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { deviceZone } from "../../../lib/datetime/zones.ts";
import { useDeviceNow } from "../../../lib/device/now.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { type KnownMeetup, knownMeetups } from "../../../lib/meetup/meetup-summary.ts";
import { PageLink } from "../../../lib/page-link.tsx";
import { paths } from "../../../lib/paths.ts";
import { thisDevice } from "../../../lib/this-device.ts";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import { Vessel } from "../../../ui/vessel/vessel.tsx";
import { refreshKnown } from "../live/refresh-known.ts";
import { isAgainDue, stateText } from "../model/state-text.ts";
import styles from "./recent-meetups.module.css";

/** The meetups that this device has opened, with how they stand; nothing when there are none. */
export function RecentMeetups() {
  const text = useMessages("recent");
  const formats = useFormats();
  const now = useDeviceNow();
  const [meetups, setMeetups] = useState(() => thisDevice.recent());
  const [known, setKnown] = useState(knownMeetups);
  const zone = deviceZone() ?? "UTC";

  useEffect(() => {
    const stopped = new AbortController();
    const ids = thisDevice.recent().map(({ id }) => id);
    void refreshKnown(ids, () => setKnown(knownMeetups()), stopped.signal);
    return () => stopped.abort();
  }, []);

  if (meetups.length === 0) return null;

  function remove(id: string, title: string) {
    thisDevice.forgetRecent(id);
    setMeetups(thisDevice.recent());
    showToast({ text: text.forgotten(bidiIsolate(title)) });
  }

  return (
    <section className={styles.recent} aria-label={text.heading}>
      <ul className={styles.list}>
        {meetups.map(({ id, title, at }) => (
          <li key={id} className={styles.item}>
            <PageLink href={paths.meetup(id)} className={styles.link}>
              <Vessel
                activity={activityKeyOf(known[id]?.summary.activity ?? "")}
                level={levelOf(known[id])}
                size={36}
              />
              <span className={styles.words}>
                <bdi className={styles.title}>{title}</bdi>
                <span className={styles.state}>
                  {stateText(known[id], { text, formats, zone, now }) ??
                    text.seen(formats.ago(new Date(at).toISOString(), now))}
                </span>
              </span>
            </PageLink>
            {isAgainDue(known[id], now) && (
              <PageLink
                href={paths.sameAgain(id)}
                className={styles.again}
                aria-label={text.againOf(bidiIsolate(title))}
              >
                <Icon name="undo" />
              </PageLink>
            )}
            <IconButton icon="cross" label={text.forget(bidiIsolate(title))} onClick={() => remove(id, title)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function levelOf(known: KnownMeetup | undefined): number {
  if (known === undefined || known.summary.people === 0) return 0;
  return known.summary.answered / known.summary.people;
}
