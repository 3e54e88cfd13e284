import { defineConfig } from "vitest/config";

/** In milliseconds: a machine that does other things besides is no failure. */
const patience = 20_000;

/** Their tests replace no module and leave no state in one, so that they can share a process. */
const partsOfThePage = ["apps/web/src/features/**/*.test.{ts,tsx}"];

const web = {
  environment: "jsdom",
  testTimeout: patience,
  setupFiles: ["scripts/fail-on-console-error.ts", "apps/web/src/testing/patience.ts"],
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ["cluster/src/announce-mongo.ts"],
    projects: [
      {
        test: {
          name: "packages",
          include: [
            "packages/*/src/**/*.test.ts",
            "bench/src/**/*.test.ts",
            "cluster/src/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          environment: "node",
          // A process for each of a hundred small files would cost more than their tests.
          isolate: false,
          testTimeout: patience,
        },
      },
      {
        test: {
          name: "api",
          include: ["apps/api/src/**/*.test.ts"],
          environment: "node",
          testTimeout: patience,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "servers",
          include: ["apps/api/test/**/*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...web,
          name: "web",
          include: ["apps/web/src/**/*.test.{ts,tsx}"],
          exclude: partsOfThePage,
        },
      },
      {
        test: {
          ...web,
          name: "web parts",
          include: partsOfThePage,
          setupFiles: [...web.setupFiles, "apps/web/src/testing/shared-process.ts"],
          // React, loaded anew for each file, would be most of their time.
          isolate: false,
        },
      },
    ],
  },
});
