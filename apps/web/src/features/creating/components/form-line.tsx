import type { ReactNode } from "react";
import { Icon, type IconName } from "../../../ui/icon/icon.tsx";
import styles from "./create-page.module.css";

/** A line that says how something stands, and opens the sheet that changes it. */
export function FormLine({ icon, children, onClick }: { icon: IconName; children: ReactNode; onClick(): void }) {
  return (
    <button type="button" className={styles.line} aria-haspopup="dialog" onClick={onClick}>
      <Icon name={icon} size="sm" />
      <span>{children}</span>
    </button>
  );
}
