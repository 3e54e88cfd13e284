import { activityKeyOf } from "@pintpoint/core";
import { Children, type ReactNode } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { Scene } from "../../../ui/scene/scene.tsx";
import { Stamp } from "../../../ui/stamp/stamp.tsx";
import styles from "./hero.module.css";
import { ResultLine } from "./result-line.tsx";

interface TieCardProps {
  /** How many share the lead. */
  count: number;
  /** What settles it. */
  action: ReactNode;
  /** The rows of those that are named. */
  children: ReactNode;
}

/** Several pairs lead, and none of them more than the others. */
export function TieCard({ count, action, children }: TieCardProps) {
  const { meetup } = useMeetupSession();
  const text = useMessages("pairs");
  const named = Children.count(children);
  return (
    <div className={styles.hero}>
      <div className={styles.scene}>
        <Scene kind="tie" activity={activityKeyOf(meetup.activity)} size="sm" />
      </div>
      <p className={styles.stamp}>
        <Stamp>{text.tie}</Stamp>
      </p>
      <h3 className={styles.tieName}>{text.tieLead(count)}</h3>
      <ResultLine leaders={count} className={styles.rest} />
      <ul className={styles.tied}>{children}</ul>
      {count > named && <p className={styles.rest}>{text.moreTied(count - named)}</p>}
      {action && <div className={styles.buttons}>{action}</div>}
    </div>
  );
}
