import type { Shape } from "../shape.ts";

export const walk: Shape = {
  body: "M26 12h25v33q0 7 9 9l15 4q9 3 9 13v9H26z",
  more: "M23 82h64",
  top: 12,
  bottom: 80,
  face: [45, 63],
  Before: () => <path className="mouth" d="M51 26h-9M51 36h-9M52 46h-9" />,
};
