import styles from "./icon.module.css";
import { shapes } from "./shapes.ts";

export type IconName = keyof typeof shapes;

/** Always an ornament: whatever it means is said in words beside it or by the control's label. */
export function Icon({ name, size }: { name: IconName; size?: "sm" | "md" | "lg" }) {
  return (
    <svg className={styles[size ?? "md"]} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
