import { bidiIsolate } from "@pintpoint/core";
import { useDeviceNow } from "../../../lib/device/now.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { knownMeetups } from "../../../lib/meetup/meetup-summary.ts";
import { PageLink } from "../../../lib/page-link.tsx";
import { paths } from "../../../lib/paths.ts";
import { thisDevice } from "../../../lib/this-device.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import { isAgainDue } from "../model/state-text.ts";
import styles from "./recent-meetups.module.css";

/** In the header of a wide screen: the newest meetup that was decided or is over, once more. */
export function SameAgain() {
  const text = useMessages("recent");
  const now = useDeviceNow();
  const known = knownMeetups();
  const last = thisDevice.recent().find(({ id }) => isAgainDue(known[id], now));
  if (last === undefined) return null;
  return (
    <PageLink href={paths.sameAgain(last.id)} className={styles.last}>
      <Icon name="undo" size="sm" />
      <span>{text.againOf(bidiIsolate(last.title))}</span>
    </PageLink>
  );
}
