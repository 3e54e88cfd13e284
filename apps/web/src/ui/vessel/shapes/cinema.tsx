import type { Filling, Shape } from "../shape.ts";

/** Where kernels lie, from the bottom of the heap to its top. */
const PLACES = [
  [30, 34],
  [66, 34],
  [48, 32],
  [39, 22],
  [57, 22],
  [48, 12],
] as const;

/** Yes is popped and buttered; maybe lies on top, pale and with a dashed edge: not popped yet. */
const Kernels = ({ level, maybe }: Filling) => {
  const yes = Math.ceil(level * 6 - 0.2);
  const all = Math.max(yes, Math.ceil((level + maybe) * 6 - 0.2));
  return PLACES.slice(0, all)
    .map(([x, y], place) => (
      <circle key={`${x} ${y}`} className={place < yes ? "kernel" : "kernel unpopped"} cx={x} cy={y} r="10" />
    ))
    .reverse();
};

export const cinema: Shape = {
  body: "M20 38h56l-7 43a6 6 0 0 1-6 5H33a6 6 0 0 1-6-5z",
  top: 38,
  bottom: 86,
  face: [48, 60],
  pattern: "M24 38h12l3 48h-8zM60 38h12l-7 48h-8z",
  Behind: Kernels,
};
