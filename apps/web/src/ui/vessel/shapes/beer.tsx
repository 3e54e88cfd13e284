import type { Shape } from "../shape.ts";

const HEAD =
  "M22 31c-8 1-10-9-3-12-1-8 9-11 14-6 4-7 15-6 18 0 7-4 15 1 14 8 6 2 6 11-1 11-2 5-10 5-12 0-3 4-9 3-11-1-2 9-10 9-11 1-2 3-6 3-8-1z";

export const beer: Shape = {
  body: "M20 26h46l-3 53a7 7 0 0 1-7 6.5H30a7 7 0 0 1-7-6.5z",
  more: "M66 39h6a10 10 0 0 1 10 10v6a11 11 0 0 1-11 11h-6",
  top: 26,
  bottom: 85,
  face: [43, 60],
  foam: true,
  // Beer foams over, maybes alone do not: they would make an empty mug look full.
  Before: ({ level }) => level > 0.93 && <path className="white" d={HEAD} />,
};
