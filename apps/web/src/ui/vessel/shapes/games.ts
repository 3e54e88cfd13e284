import type { Shape } from "../shape.ts";

export const games: Shape = {
  body: "M48 10a12 12 0 0 1 10 18.5q15 3 21 15c2 5 0 8-4 8.5l-10 1 9 24q2 8-5 8H55l-7-14-7 14H27q-7 0-5-8l9-24-10-1c-4-.5-6-3.5-4-8.5q6-12 21-15A12 12 0 0 1 48 10z",
  top: 10,
  bottom: 85,
  face: [48, 45],
};
