export const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0`;
const dot = (x: number, y: number) => `M${x} ${y}h.01`;

/** Outlines on a 24 × 24 field, drawn with a stroke. */
const shapes = {
  add: "M12 5v14M5 12h14",
  arrowRight: "M5 12h14M13 6l6 6-6 6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  chevronDown: "M6 9.5l6 6 6-6",
  chevronLeft: "M14.5 6l-6 6 6 6",
  chevronRight: "M9.5 6l6 6-6 6",
  clock: `${circle(12, 12, 8.5)}M12 7.5V12l3 2`,
  comment:
    "M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-7l-4.5 3.5V17H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5z",
  cross: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  edit: "M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5",
  eyeOff: "M4 4l16 16M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12z",
  globe: `${circle(12, 12, 8.5)}M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17`,
  info: `${circle(12, 12, 8.5)}M12 11.5v4.5${dot(12, 8.2)}`,
  lock: "M6.5 10.5h11a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5",
  maybe: "M4.5 14c1.5-4.5 4.5-5 7.5-2s6 2.5 7.5-2",
  more: `${dot(5.5, 12)}${dot(12, 12)}${dot(18.5, 12)}`,
  people: `${circle(9, 8.5, 3.5)}M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M15.5 5.5a3.3 3.3 0 0 1 0 6.2M17.5 14.5c2.3.7 3.6 2.6 4 5.5`,
  share: "M12 15V3.5M8 7l4-3.5L16 7M7 11H5.5v9h13v-9H17",
  sliders: "M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4",
  sun: `${circle(12, 12, 4)}M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4`,
  undo: "M8.5 5L4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-4",
  warning: `M12 4l9 15.5H3zM12 10v4.5${dot(12, 17)}`,
} as const;

export type Shapes = typeof shapes;

/** By name: those above, and what a later part of the page has brought along. */
export const shapePaths = new Map<string, string>(Object.entries(shapes));
export function registerShapes(more: Readonly<Record<string, string>>): void {
  for (const [name, shape] of Object.entries(more)) shapePaths.set(name, shape);
}
