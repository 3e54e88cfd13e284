/** How a step's verdict is read: by its exit code, or by the counts that its runner reports. */
export interface Step {
  name: string;
  command: string[];
  /** The runner writes its JSON report here. */
  report?: { kind: "vitest" | "playwright"; file: string };
}

/** `npm test`, in this order; all are run, whatever fails. */
export const steps: Step[] = [
  { name: "format and lint", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "types", command: ["node", "scripts/check-types.ts"] },
  { name: "direction", command: ["node", "scripts/check-direction.ts"] },
  { name: "structure", command: ["node", "scripts/check-structure.ts"] },
  { name: "unused code", command: ["knip", "--treat-config-hints-as-errors"] },
  { name: "page build", command: ["npm", "run", "--silent", "build"] },
  { name: "page budget", command: ["node", "scripts/check-page-budget.ts"] },
  {
    name: "unit, suites, API, servers",
    command: ["vitest", "run", "--reporter=dot", "--reporter=json", "--outputFile.json=.tmp/vitest.json"],
    report: { kind: "vitest", file: ".tmp/vitest.json" },
  },
  {
    name: "end to end",
    command: ["playwright", "test", "--config", "e2e/playwright.config.ts"],
    report: { kind: "playwright", file: ".tmp/playwright.json" },
  },
];
