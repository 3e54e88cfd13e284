import type { DeferredShapes } from "./deferred-shapes.ts";
import styles from "./icon.module.css";
import { type Shapes, shapePaths } from "./shapes.ts";

export type IconName = keyof Shapes | keyof DeferredShapes;

/** Always an ornament: whatever it means is said in words beside it or by the control's label. */
export function Icon({ name, size }: { name: IconName; size?: "sm" | "md" | "lg" }) {
  return (
    <svg className={styles[size ?? "md"]} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapePaths.get(name)} />
    </svg>
  );
}
