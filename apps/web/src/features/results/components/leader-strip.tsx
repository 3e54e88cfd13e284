import { useDeferredValue } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { optionNameOf } from "../../../lib/meetup/option-name.ts";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { isTelling } from "../model/leading.ts";
import { rankedPairs } from "../model/ranked.ts";
import styles from "./leader-strip.module.css";

/** What leads, in one line, where the results are out of sight: on a phone, while voting. */
export default function LeaderStrip({ onOpen }: { onOpen(): void }) {
  const { meetup, zone } = useSession();
  const formats = useFormats();
  const text = useMessages("results");
  const pairs = rankedPairs(useDeferredValue(meetup));
  const [first] = pairs;
  if (!first || meetup.status === "decided" || !isTelling(pairs)) return null;
  const tied = pairs.filter(({ rank }) => rank === 1).length;
  const names = [first.slotId, first.venueId].flatMap((id) => (id ? [optionNameOf(meetup, id, formats, zone)] : []));
  return (
    <button type="button" className={styles.strip} onClick={onOpen}>
      <span className="visually-hidden">{text.toResults}</span>
      <Icon name="beer" size="sm" />
      <span className={styles.what}>
        {tied > 1 ? text.tieShort(tied) : names.map((name) => <span key={name}>{name}</span>)}
      </span>
      <span className={styles.score}>{text.can(first.people.coming)}</span>
      <Icon name="chevronDown" size="sm" />
    </button>
  );
}
