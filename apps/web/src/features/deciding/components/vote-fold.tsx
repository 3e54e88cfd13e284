import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import styles from "./vote-fold.module.css";

/** Shows and hides how the vote went, below the poster. */
export default function VoteFold({ open, onToggle }: { open: boolean; onToggle(): void }) {
  const text = useMessages("poster");
  return (
    <button type="button" className={styles.fold} aria-expanded={open} onClick={onToggle} data-screen-only>
      <span>{text.howVoted}</span>
      <Icon name="chevronDown" size="sm" />
    </button>
  );
}
