import { resolve } from "node:path";

/** How a step's verdict is read: by its exit code, or by the counts that its runner reports. */
export interface Step {
  name: string;
  command: string[];
  /** Past this it is ended and counts as failed, so that the gate always reaches its last line. */
  minutes: number;
  /** The runner writes its JSON report here. */
  report?: { kind: "vitest" | "playwright"; file: string };
  env?: Record<string, string>;
}

const vitestReport = resolve(".tmp/vitest.json");
const playwrightReport = resolve(".tmp/playwright.json");
/**
 * Node keeps compiled code there: the tests start the api and their own workers dozens of times, and a start is 2 s of a
 * processor with it instead of 3.5 s.
 */
const NODE_COMPILE_CACHE = resolve(".tmp/compile-cache");

/** `npm test`: one stage after the other, and all steps are run, whatever fails. What is judged by its time is alone. */
export const stages: Step[][] = [
  [
    { name: "format and lint", command: ["biome", "ci", "--error-on-warnings", "."], minutes: 2 },
    { name: "types", command: ["node", "scripts/check-types.ts"], minutes: 4 },
    { name: "direction", command: ["node", "scripts/check-direction.ts"], minutes: 2 },
    { name: "structure", command: ["node", "scripts/check-structure.ts"], minutes: 1 },
    { name: "unused code", command: ["knip", "--treat-config-hints-as-errors"], minutes: 1 },
  ],
  [{ name: "page build", command: ["npm", "run", "--silent", "build"], minutes: 2 }],
  [
    { name: "page budget", command: ["node", "scripts/check-page-budget.ts"], minutes: 1 },
    { name: "browsers served", command: ["node", "scripts/check-browsers.ts"], minutes: 1 },
  ],
  [
    {
      name: "unit, suites, API, servers",
      command: ["vitest", "run", "--reporter=minimal", "--reporter=json", `--outputFile.json=${vitestReport}`],
      minutes: 20,
      env: { NODE_COMPILE_CACHE },
      report: { kind: "vitest", file: vitestReport },
    },
  ],
  [
    {
      name: "end to end",
      command: ["playwright", "test", "--config", "e2e/playwright.config.ts", "--reporter=json"],
      minutes: 14,
      report: { kind: "playwright", file: playwrightReport },
      env: { NODE_COMPILE_CACHE, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    },
  ],
];
