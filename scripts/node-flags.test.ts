import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** docs/decisions/0062-fair-queueing-by-address.md */
const flags = ["--max-semi-space-size=16", "--heap-growing-percent=30"];

it.each(["package.json", "Dockerfile", "cluster/src/services/api.ts", "bench/src/server-under-test.ts"])(
  "%s starts the api with Node's flags for a small heap",
  (file) => {
    const start = readFileSync(file, "utf8").match(/--(max-semi-space-size|heap-growing-percent)=\d+/g);
    expect(start).toEqual(flags);
  },
);
