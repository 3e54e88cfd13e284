import type { Shape } from "../shape.ts";

/** One lamp for every fifth. */
const lamps = (level: number) =>
  [0, 1, 2, 3, 4]
    .filter((lamp) => lamp / 5 < level)
    .map((lamp) => `M${26 + lamp * 11} 33h.1`)
    .join("");

export const concert: Shape = {
  body: "M19 24h58a6 6 0 0 1 6 6v48a6 6 0 0 1-6 6H19a6 6 0 0 1-6-6V30a6 6 0 0 1 6-6z",
  more: "M34 23v-5a4 4 0 0 1 4-4h20a4 4 0 0 1 4 4v5M23 85v4M73 85v4",
  top: 41,
  bottom: 84,
  face: [48, 59],
  Before: ({ level }) => (
    <>
      <circle className="white" cx="48" cy="61" r="17" />
      <path className="eye" d={lamps(level)} />
    </>
  ),
};
