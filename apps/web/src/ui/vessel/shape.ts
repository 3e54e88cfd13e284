import type { ComponentType } from "react";

/** What is in a vessel: shares of all who could answer, from 0 to 1. */
export interface Filling {
  level: number;
  maybe: number;
}

/** The drawing of one activity on a field of 96 × 96. Classes are those of drawing.module.css. */
export interface Shape {
  /** The outline as a path, closed: what pours stays inside of it. */
  body: string;
  /** Lines outside of the body: a handle, feet. */
  more?: string;
  /** Where the level is at 1 and at 0. */
  top: number;
  bottom: number;
  /** Between the eyes. */
  face: readonly [x: number, y: number];
  /** Half of the distance between the eyes; 7 by default. */
  eyes?: number;
  /** Maybe is foam, with waves on top; a pale band by default. */
  foam?: boolean;
  /** The ground is white, with this on it; nothing pours. */
  pattern?: string;
  /** Drawn before the body and after it. */
  Behind?: ComponentType<Filling>;
  Before?: ComponentType<Filling>;
}
