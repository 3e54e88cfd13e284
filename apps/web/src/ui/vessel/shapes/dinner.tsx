import type { Shape } from "../shape.ts";
import { Steam } from "./steam.tsx";

export const dinner: Shape = {
  body: "M9 46h78a39 37 0 0 1-78 0z",
  more: "M35 85h26",
  top: 46,
  bottom: 84,
  face: [48, 58],
  Behind: ({ level }) => <Steam path="M35 36q-5-6 0-12t0-11M48 36q-5-6 0-12t0-11M61 36q-5-6 0-12t0-11" level={level} />,
};
