import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** docs/decisions/0062-a-small-heap.md */
const flags = ["--max-semi-space-size=16", "--heap-growing-percent=40"];

it.each(["package.json", "Dockerfile", "cluster/src/parts/api.ts", "bench/src/peers/child.ts"])(
  "%s starts the api with Node's flags for a small heap",
  (file) => {
    const start = readFileSync(file, "utf8")
      .split("\n")
      .find((line) => line.includes("--max-semi-space-size"));
    expect(start?.match(/--[\w-]+=\d+/g)).toEqual(flags);
  },
);
