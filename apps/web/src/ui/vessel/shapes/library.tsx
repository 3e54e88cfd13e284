import type { Shape } from "../shape.ts";

export const library: Shape = {
  body: "M22 76V21a8 8 0 0 1 8-8h45v72H31a9 9 0 0 1-9-9z",
  top: 13,
  bottom: 69,
  face: [48, 45],
  Before: () => <path className="white" d="M75 69H31a8 8 0 0 0 0 16h44M57 13v17l5.5-5 5.5 5V13" />,
};
