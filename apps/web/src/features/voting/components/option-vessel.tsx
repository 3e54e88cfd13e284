import { memo } from "react";
import styles from "./option-vessel.module.css";

interface OptionVesselProps {
  /** Shares of those who have answered anything, 0 to 1. */
  level: number;
  maybe: number;
}

/** How full an option is, by a drawing. */
export const OptionVessel = memo(function OptionVessel({ level, maybe }: OptionVesselProps) {
  return (
    <span className={styles.glass} aria-hidden="true">
      <span className={styles.poured} style={{ height: `${100 * level}%` }} />
      <span className={styles.foam} style={{ height: `${100 * maybe}%` }} />
    </span>
  );
});
