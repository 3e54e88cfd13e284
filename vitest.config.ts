import { defineConfig } from "vitest/config";

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
        },
      },
      { test: { name: "api", include: ["apps/api/src/**/*.test.ts"], environment: "node" } },
      {
        test: {
          name: "servers",
          include: ["apps/api/test/**/*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "web",
          include: ["apps/web/src/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          setupFiles: ["scripts/fail-on-console-error.ts"],
        },
      },
    ],
  },
});
