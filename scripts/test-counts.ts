import { z } from "zod";

/** How many tests a runner ran. A test that was not run counts as failed: nothing is skipped silently. */
export interface Counts {
  passed: number;
  failed: number;
}

const vitestReport = z.object({ numPassedTests: z.int(), numTotalTests: z.int(), numFailedTestSuites: z.int() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** Reads a runner's JSON report; a run of no test is one failure. */
export function countsOf(kind: "vitest" | "playwright", report: unknown): Counts {
  const counts = kind === "vitest" ? ofVitest(report) : ofPlaywright(report);
  return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts;
}

function ofVitest(report: unknown): Counts {
  const { numPassedTests, numTotalTests, numFailedTestSuites } = vitestReport.parse(report);
  const failed = numTotalTests - numPassedTests;
  // A file that cannot be loaded fails without any test of it being counted.
  return { passed: numPassedTests, failed: failed === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : failed };
}

function ofPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}
