import type { ComponentProps } from "react";
import { Icon, type IconName } from "../icon/icon.tsx";
import styles from "./button.module.css";

type IconButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "children" | "aria-label"> & {
  icon: IconName;
  /** What it does, and to what: "Remove Friday 19:00". */
  label: string;
};

export function IconButton({ icon, label, type, ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type ?? "button"} className={styles.icon} aria-label={label}>
      <Icon name={icon} />
    </button>
  );
}
