import { defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/longest-first.ts";
import { needingOwnProcess } from "./scripts/own-process.ts";

/** In milliseconds: a machine that does other things besides is no failure. What a test waits for comes when it comes. */
const TEST_TIMEOUT_MS = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };

const ofTheApi = ["apps/api/src/**/*.test.ts"];
const ofThePage = ["apps/web/src/**/*.test.{ts,tsx}"];
/** All others share processes: to load all modules, and React, anew for each file would be most of their time. */
const apiApart = needingOwnProcess(ofTheApi);
const pageApart = needingOwnProcess(ofThePage);

const api = { ...TEST_TIMEOUT_MS, environment: "node" };

const servers = { ...TEST_TIMEOUT_MS, environment: "node", testTimeout: 120_000 };
/** Promises in time, kept by several processes at once. */
const judgedByTime = ["apps/api/test/{faults-*,node-loss,redis-outage,proxy-time,abuse,live-nodes}.test.ts"];

const web = {
  ...TEST_TIMEOUT_MS,
  environment: "jsdom",
  setupFiles: ["scripts/fail-on-console-error.ts", "apps/web/src/testing/async-timeout.ts"],
};

export default defineConfig({
  test: {
    // One more than a small machine has processors: many tests wait for a good part of their time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    globalSetup: ["cluster/src/vitest-mongo-setup.ts"],
    projects: [
      {
        test: {
          ...TEST_TIMEOUT_MS,
          name: "packages",
          include: [
            "e2e/gallery/*.test.ts",
            "packages/*/src/**/*.test.ts",
            "bench/src/**/*.test.ts",
            "cluster/src/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          environment: "node",
          // A process for each of a hundred small files would cost more than their tests.
          isolate: false,
        },
      },
      {
        test: {
          ...api,
          name: "api",
          include: ofTheApi,
          exclude: apiApart,
          setupFiles: ["scripts/shared-process.ts"],
          isolate: false,
        },
      },
      { test: { ...api, name: "api apart", include: apiApart } },
      { test: { ...servers, name: "servers", include: ["apps/api/test/**/*.test.ts"], exclude: judgedByTime } },
      {
        test: {
          ...servers,
          name: "servers in time",
          include: judgedByTime,
          // After all others, and no more at once than processors: what they judge is to be the product's doing.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...web,
          name: "web",
          include: ofThePage,
          exclude: pageApart,
          setupFiles: [...web.setupFiles, "scripts/shared-process.ts", "apps/web/src/testing/shared-process.ts"],
          isolate: false,
        },
      },
      { test: { ...web, name: "web apart", include: pageApart } },
    ],
  },
});
