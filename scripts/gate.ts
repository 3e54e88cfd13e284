import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { failedSpecs } from "./failed-specs.ts";
import { type Step, stages } from "./gate-steps.ts";
import { runCommand } from "./run-command.ts";
import { type Counts, countsOf } from "./test-counts.ts";

interface StepResult {
  counts: Counts;
  seconds: number;
  /** Empty when it passed. */
  failures: string;
}

/** Runs one step; what it printed is shown when it fails, its line in the table says the rest. */
async function run(step: Step): Promise<StepResult> {
  const start = Date.now();
  if (step.report) rmSync(step.report.file, { force: true });
  const { code, output } = await runCommand(step.command, step);
  const counts = step.report ? countsIn(step.report, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  return {
    counts,
    seconds: (Date.now() - start) / 1000,
    failures: counts.failed > 0 ? failuresOf(step, output) : "",
  };
}

/** Two at a time, as many as a small machine has processors; started, and given, in the stage's order. */
function startStage(stage: readonly Step[]): { step: Step; outcome: Promise<StepResult> }[] {
  const started = stage.map((step) => ({ step, ...Promise.withResolvers<StepResult>() }));
  const waiting = started.values();
  const work = async (): Promise<void> => {
    for (const { step, resolve } of waiting) resolve(await run(step));
  };
  for (let worker = 0; worker < 2; worker++) void work();
  return started.map(({ step, promise }) => ({ step, outcome: promise }));
}

/** Full output, without colour codes where stdout is no terminal. */
function failuresOf({ report }: Step, output: string): string {
  const failures = report?.kind === "playwright" ? failedSpecsIn(report.file) : "";
  const text = failures === "" ? output : failures;
  return process.stdout.isTTY ? text : stripVTControlCharacters(text);
}

/** Empty when there is no report to read: then what was printed says why. */
function failedSpecsIn(file: string): string {
  try {
    return failedSpecs(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return "";
  }
}

function countsIn(report: NonNullable<Step["report"]>, code: number | null): Counts {
  try {
    const counts = countsOf(report.kind, JSON.parse(readFileSync(report.file, "utf8")));
    return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch (error) {
    console.error(`no report in ${report.file}: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(".tmp", { recursive: true });
const total: Counts = { passed: 0, failed: 0 };
const started = Date.now();
for (const stage of stages) {
  for (const { step, outcome } of startStage(stage)) {
    const { counts, seconds, failures } = await outcome;
    total.passed += counts.passed;
    total.failed += counts.failed;
    process.stdout.write(failures);
    console.log(
      `${counts.failed === 0 ? "ok  " : "FAIL"} ${step.name.padEnd(28)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
}
console.log(`in ${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
