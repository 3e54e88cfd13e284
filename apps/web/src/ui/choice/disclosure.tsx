import type { ReactNode } from "react";
import { Icon, type IconName } from "../icon/icon.tsx";
import styles from "./disclosure.module.css";

interface DisclosureProps {
  title: string;
  /** What is inside, in a few words, beside the title. */
  summary?: string | undefined;
  icon?: IconName;
  open?: boolean;
  children: ReactNode;
}

/** Rarely needed things, behind one line. */
export function Disclosure({ title, summary, icon, open, children }: DisclosureProps) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary className={styles.line}>
        {icon && <Icon name={icon} />}
        <span className={styles.title}>{title}</span>
        {summary && <span className={styles.summary}>{summary}</span>}
        <span className={styles.mark}>
          <Icon name="chevronDown" />
        </span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
