import { describe, expect, it } from "vitest";
import { failedSpecs } from "./failed-specs.ts";

const passed = { title: "passes", file: "a.spec.ts", line: 3, ok: true, tests: [{ results: [{ status: "passed" }] }] };
const failed = {
  title: "fails",
  file: "a.spec.ts",
  line: 9,
  ok: false,
  tests: [
    {
      results: [
        {
          status: "failed",
          errors: [{ message: "short", stack: "\u001b[31mError: 1 is not 2\u001b[39m\n    at a.spec.ts:10" }],
        },
      ],
    },
  ],
};

describe("the failed specs of a Playwright report", () => {
  it("are named with their place and their errors in full, without colour codes", () => {
    const inner = { title: "inner", specs: [failed] };
    const text = failedSpecs({ suites: [{ title: "a.spec.ts", specs: [passed], suites: [inner] }], errors: [] });
    expect(text).toBe(
      "FAILED a.spec.ts > inner > fails (a.spec.ts:9): failed\nError: 1 is not 2\n    at a.spec.ts:10\n",
    );
  });

  it("say nothing of what passed", () => {
    expect(failedSpecs({ suites: [{ title: "a.spec.ts", specs: [passed] }], errors: [] })).toBe("");
  });

  it("name a skipped spec, which counts as failed", () => {
    const skipped = { ...passed, title: "is skipped", tests: [{ results: [{ status: "skipped" }] }] };
    expect(failedSpecs({ suites: [{ title: "a.spec.ts", specs: [skipped] }], errors: [] })).toBe(
      "FAILED a.spec.ts > is skipped (a.spec.ts:3): skipped\n",
    );
  });

  it("include what failed outside of any spec", () => {
    expect(failedSpecs({ suites: [], errors: [{ message: "no browser" }] })).toBe("no browser\n");
  });
});
