import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";
import styles from "./banner.module.css";

interface BannerProps {
  tone?: "info" | "success" | "warning" | "danger";
  icon?: IconName;
  children: ReactNode;
  /** A button at the end of the line. */
  action?: ReactNode;
  /** `status` has it read aloud when it appears, `alert` at once. */
  role?: "status" | "alert";
}

/** A state of things that stays until it is over. */
export function Banner({ tone = "info", icon, children, action, role }: BannerProps) {
  return (
    <div className={classNames(styles.banner, styles[tone])} role={role}>
      <Icon name={icon ?? toneIcons[tone]} />
      <div className={styles.text}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

const toneIcons: Record<NonNullable<BannerProps["tone"]>, IconName> = {
  info: "info",
  success: "check",
  warning: "warning",
  danger: "warning",
};
