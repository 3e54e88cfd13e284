import { memo } from "react";
import { afterPaint } from "../../lib/after-paint.ts";
import styles from "./vessel.module.css";
import type { VesselProps } from "./vessel-props.ts";

const drawing = afterPaint(async () => (await import("./drawing.tsx")).Drawing);
export const loadVessels = drawing.load;

/**
 * A drawn vessel, filled by votes. An ornament: what it shows is said in words beside it. Its drawing is loaded after the
 * first paint. Levels have fifty steps, so that with a thousand people most votes draw nothing again.
 */
export const Vessel = memo(function Vessel({ activity, level = 0, maybe = 0, size = 44, mood, tag }: VesselProps) {
  const Drawing = drawing.use();
  return (
    <span
      className={styles.vessel}
      style={{ "--vessel-size": `${size}px` }}
      data-activity={activity}
      aria-hidden="true"
    >
      {Drawing && (
        <Drawing
          activity={activity}
          level={step(level)}
          maybe={step(maybe)}
          mood={mood}
          tag={tag}
          stroke={Math.round(((1.6 + 0.016 * size) * 960) / size) / 10}
        />
      )}
    </span>
  );
});

interface MatProps extends VesselProps {
  /** Of the mat, in pixels. */
  size: number;
}

/** A vessel on a round mat, for a ground in the colour of its activity. */
export const Mat = ({ size, ...vessel }: MatProps) => (
  <span className={styles.mat} style={{ width: size, height: size }} data-activity={vessel.activity} aria-hidden="true">
    <Vessel {...vessel} size={Math.round(size * 0.76)} />
  </span>
);

/** Empty is nobody and full is everybody, nothing else. */
function step(share: number): number {
  if (!(share > 0)) return 0;
  return share >= 1 ? 1 : Math.min(Math.max(Math.round(share * 50), 2), 49) / 50;
}
