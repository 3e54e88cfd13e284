import type { Pair } from "@pintpoint/core";
import styles from "./pair-card.module.css";

/** Who can, might and cannot, as a stacked bar; hidden from screen readers, the names below say the same. */
export function ProportionBar({ people, everybody }: { people: Pair["people"]; everybody: number }) {
  const { coming, open, maybe, out } = people;
  return (
    <svg className={styles.bar} viewBox={`0 0 ${everybody} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.yes} width={coming} height="1" />
      <rect className={styles.open} x={coming} width={open} height="1" />
      <rect className={styles.maybe} x={coming + open} width={maybe} height="1" />
      <rect className={styles.no} x={coming + open + maybe} width={out} height="1" />
    </svg>
  );
}
