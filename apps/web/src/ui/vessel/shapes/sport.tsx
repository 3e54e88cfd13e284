import type { Shape } from "../shape.ts";

export const sport: Shape = {
  body: "M48 13a36 36 0 1 1 0 72a36 36 0 1 1 0-72z",
  top: 13,
  bottom: 85,
  face: [48, 47],
  Before: () => <path className="seam" d="M21 25q15 24 0 48M75 25q-15 24 0 48" />,
};
