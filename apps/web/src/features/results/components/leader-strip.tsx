import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useLeader } from "../../../lib/ranking/use-leader.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import styles from "./leader-strip.module.css";

/** What leads, in one line, where the results are out of sight: on a phone, while voting. */
export default function LeaderStrip({ onOpen }: { onOpen(): void }) {
  const leader = useLeader();
  const text = useMessages("results");
  const pairText = useMessages("pairs");
  if (!leader) return null;
  const names = [leader.when, leader.where].filter(Boolean);
  return (
    <button type="button" className={styles.strip} onClick={onOpen}>
      <span className="visually-hidden">{text.toResults}</span>
      <Icon name="beer" size="sm" />
      <span className={styles.what}>
        {leader.tied > 1 ? text.tieShort(leader.tied) : names.map((name) => <span key={name}>{name}</span>)}
      </span>
      <span className={styles.score}>{pairText.ofAll(leader.seated, leader.everybody)}</span>
      <Icon name="chevronDown" size="sm" />
    </button>
  );
}
