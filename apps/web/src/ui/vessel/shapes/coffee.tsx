import type { Shape } from "../shape.ts";
import { Steam } from "./steam.tsx";

export const coffee: Shape = {
  body: "M15 36h56v19a25 25 0 0 1-25 25h-6a25 25 0 0 1-25-25z",
  more: "M71 42h5a9 9 0 0 1 0 19h-7M12 88h64",
  top: 36,
  bottom: 80,
  face: [43, 53],
  Behind: ({ level }) => <Steam path="M35 27q-5-5 0-10t0-9M51 27q-5-5 0-10t0-9" level={level} />,
};
