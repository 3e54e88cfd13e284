import { useMessages } from "../../lib/i18n/language-provider.tsx";
import styles from "./skeleton.module.css";

/** Grey lines where content will be; says "Loading…" to a screen reader. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const common = useMessages("common");
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{common.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={line} className={styles.line} />
      ))}
    </div>
  );
}
