import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import type { Countdown } from "../model/countdown.ts";
import styles from "./countdown.module.css";

/** How long it is until it begins. Tiles are looked at; whoever listens hears it when they come to it, never by itself. */
export function CountdownTiles({ countdown }: { countdown: Countdown }) {
  const text = useMessages("poster");
  const line = useCountdownText(countdown);
  if (countdown.phase !== "before") return line === null ? null : <p className={styles.line}>{line}</p>;
  const { days, hours, minutes } = countdown;
  const tiles = [
    { count: days, unit: text.days(days) },
    { count: hours, unit: text.hours(hours) },
    { count: minutes, unit: text.minutes(minutes) },
  ];
  return (
    <div className={styles.countdown} data-screen-only>
      <p className="visually-hidden">{line}</p>
      <div className={styles.tiles} aria-hidden="true">
        {tiles.map(({ count, unit }) => (
          <span key={unit} className={styles.tile}>
            <span className={styles.count}>{count}</span>
            <span className={styles.unit}>{unit}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

/** The same as a sentence; null once it is over. */
function useCountdownText(countdown: Countdown): string | null {
  const text = useMessages("poster");
  switch (countdown.phase) {
    case "before":
      return text.startsIn(countdown);
    case "beforeDay":
      return text.inDays(countdown.days);
    case "now":
      return text.now;
    case "over":
      return null;
  }
}
