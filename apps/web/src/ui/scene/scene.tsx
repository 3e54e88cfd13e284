import type { ActivityKey } from "@pintpoint/core";
import { afterPaint } from "../../lib/after-paint.ts";
import { classNames } from "../../lib/class-names.ts";
import styles from "./scene.module.css";
import type { SceneKind } from "./scene-kind.ts";

interface SceneProps {
  kind: SceneKind;
  /** Of the meetup, for its vessels and colours; those of the page where there is none. */
  activity?: ActivityKey | "other" | undefined;
  /** `sm` is half as high, for a part of a page. */
  size?: "sm" | "md";
}

const drawing = afterPaint(async () => (await import("./scene-drawing.tsx")).SceneDrawing);
export const loadScenes = drawing.load;

/** Vessels on a table, for a page or a part that is empty. An ornament: the words beside it say what is so. */
export function Scene({ kind, activity, size = "md" }: SceneProps) {
  const Drawing = drawing.use();
  return (
    <div
      className={classNames(styles.scene, size === "sm" && styles.small)}
      data-activity={activity}
      aria-hidden="true"
    >
      <div className={styles.stage}>{Drawing && <Drawing kind={kind} activity={activity ?? "beer"} />}</div>
    </div>
  );
}
