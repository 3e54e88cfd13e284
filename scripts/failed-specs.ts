import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

const result = z.object({
  status: z.string().optional(),
  errors: z.array(z.object({ message: z.string().optional(), stack: z.string().optional() })).default([]),
});
const spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.int(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(result) })),
});
const suite = z.object({
  title: z.string(),
  specs: z.array(spec).default([]),
  get suites() {
    return z.array(suite).default([]);
  },
});
const report = z.object({ suites: z.array(suite), errors: z.array(z.object({ message: z.string().optional() })) });

/**
 * The failed specs of a Playwright JSON report, each with its place, its status and its errors in full; an empty text
 * when none failed. Playwright's own reporters print a line or a dot for each spec that passed as well.
 */
export function failedSpecs(json: unknown): string {
  const { suites, errors } = report.parse(json);
  const blocks = errors.map(({ message = "an error outside of any spec" }) => message);
  for (const each of suites) blocks.push(...failedIn(each, []));
  return blocks.map((block) => `${stripVTControlCharacters(block)}\n`).join("\n");
}

function failedIn({ title, specs, suites }: z.infer<typeof suite>, above: string[]): string[] {
  const path = [...above, title];
  const own = specs.filter(isFailed).map((failed) => blockOf(failed, path));
  return [...own, ...suites.flatMap((inner) => failedIn(inner, path))];
}

/** The gate counts a spec that was skipped, or that needed a second try, as failed. */
function isFailed({ ok, tests }: z.infer<typeof spec>): boolean {
  return !ok || tests.some(({ results }) => results.some(({ status }) => status !== "passed"));
}

function blockOf({ title, file, line, tests }: z.infer<typeof spec>, path: string[]): string {
  const results = tests.flatMap((test) => test.results);
  const errors = results.flatMap((each) => each.errors.map(({ stack, message }) => stack ?? message ?? ""));
  const statuses = results.map(({ status = "not run" }) => status);
  return [`FAILED ${[...path, title].join(" > ")} (${file}:${line}): ${statuses.join(", ")}`, ...errors].join("\n");
}
