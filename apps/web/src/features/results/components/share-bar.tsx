import type { Pair } from "@pintpoint/core";
import styles from "./pair-card.module.css";

/** Who can, might and cannot, as lengths: an ornament to the names below it. */
export function ShareBar({ people, everybody }: { people: Pair["people"]; everybody: number }) {
  const ends = { yes: people.coming, maybe: people.coming + people.maybe };
  return (
    <svg className={styles.bar} viewBox={`0 0 ${everybody} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.yes} width={people.coming} height="1" />
      <rect className={styles.maybe} x={ends.yes} width={people.maybe} height="1" />
      <rect className={styles.no} x={ends.maybe} width={people.out} height="1" />
    </svg>
  );
}
