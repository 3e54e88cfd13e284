import { expect, it } from "vitest";
import { sumOfMetric } from "./sum-of.ts";

const exposition = `# HELP pintpoint_sockets Sockets open now
# TYPE pintpoint_sockets gauge
pintpoint_sockets 3
pintpoint_sockets_refused 7
requests_total{route="a b",code="200"} 2
requests_total{route="c",code="503"} 1.5e1
`;

it("adds up one metric's samples, and not those of another that begins alike", () => {
  expect(sumOfMetric("pintpoint_sockets", exposition)).toBe(3);
  expect(sumOfMetric("requests_total", exposition)).toBe(17);
  expect(sumOfMetric("nothing", exposition)).toBe(0);
});
