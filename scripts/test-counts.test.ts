import { describe, expect, it } from "vitest";
import { countsOf } from "./test-counts.ts";

describe("countsOf", () => {
  it("counts a test that was not run as failed", () => {
    expect(countsOf("vitest", { numPassedTests: 3, numTotalTests: 5, numFailedTestSuites: 0 })).toEqual({
      passed: 3,
      failed: 2,
    });
    expect(countsOf("playwright", { stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 1 }, errors: [] })).toEqual(
      { passed: 2, failed: 2 },
    );
  });

  it("counts a file that could not be loaded", () => {
    expect(countsOf("vitest", { numPassedTests: 3, numTotalTests: 3, numFailedTestSuites: 1 })).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  it("does not call an empty run a success", () => {
    expect(countsOf("vitest", { numPassedTests: 0, numTotalTests: 0, numFailedTestSuites: 0 }).failed).toBe(1);
    expect(
      countsOf("playwright", { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }).failed,
    ).toBe(1);
  });
});
