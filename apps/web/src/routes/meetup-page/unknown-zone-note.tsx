import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import styles from "./meetup-page.module.css";

interface UnknownZoneNoteProps {
  /** What the meetup calls its zone where this browser does not know it. */
  unknownZone: string | undefined;
  /** The device's zone in words; null where it does not say one. */
  own: string | null;
  meetup: string;
}

/** Says whose clock the times are on where one of the two clocks cannot be read. */
export default function UnknownZoneNote({ unknownZone, own, meetup }: UnknownZoneNoteProps) {
  const text = useMessages("clocks");
  return (
    <div className={styles.clock}>
      <Icon name="globe" size="sm" />
      <p>
        {unknownZone === undefined
          ? text.unknownDevice(meetup)
          : own === null
            ? text.unknownZoneUtc(unknownZone)
            : text.unknownZone(unknownZone, own)}
      </p>
    </div>
  );
}
