import { expect, it } from "vitest";
import { sumOfMetric } from "./sum-of-metric.ts";

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
  expect(sumOfMetric("requests_total", exposition, /code="5/)).toBe(15);
  expect(sumOfMetric("nothing", exposition)).toBe(0);
});

it("sums the series of one counter and of no other", () => {
  const metrics = [
    "# HELP loads_total Loads",
    "# TYPE loads_total counter",
    'loads_total{from="a b"} 2',
    'loads_total{from="c"} 3',
    "loads_total_more 7",
    "other 1",
  ].join("\n");
  expect(sumOfMetric("loads_total", metrics)).toBe(5);
  expect(sumOfMetric("other", metrics)).toBe(1);
  expect(sumOfMetric("nothing", metrics)).toBe(0);
});
