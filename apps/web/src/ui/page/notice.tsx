import type { ReactNode } from "react";
import { Icon, type IconName } from "../icon/icon.tsx";
import styles from "./notice.module.css";

interface NoticeProps {
  title: string;
  text: string;
  picture: "lost" | "gone" | "spilt" | "offline";
  /** Ways on. */
  children?: ReactNode;
}

/** A page that has only this to say. */
export function Notice({ title, text, picture, children }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <span className={styles.picture}>
        <Icon name={pictures[picture]} size="lg" />
      </span>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.ways}>{children}</div>}
    </div>
  );
}

const pictures: Record<NoticeProps["picture"], IconName> = {
  lost: "search",
  gone: "trash",
  spilt: "beer",
  offline: "wifiOff",
};
