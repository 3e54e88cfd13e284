import type { ActivityKey } from "@pintpoint/core";
import type { Mood } from "./face.tsx";

export interface VesselProps {
  activity: ActivityKey | "other";
  /** Share of yes and of maybe among those who could answer, from 0 to 1. */
  level?: number;
  maybe?: number;
  /** In pixels; the room that it takes. */
  size?: number;
  /** By default what follows from the level: wavy when empty, o when full, else a smile. */
  mood?: Mood | undefined;
  /** The person's own word, for `other`. */
  tag?: string | undefined;
}
