import { defineConfig } from "@playwright/test";
import { testChromium } from "./fixtures/system-chromium.ts";

export default defineConfig({
  testDir: "specs",
  outputDir: "../.tmp/playwright",
  reporter: [["list"], ["json", { outputFile: "../.tmp/playwright.json" }]],
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // The longest case takes 28 s where nothing else is done, and took 57 s on a machine with ten times as much to do.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 900 },
    // What moves is drawn sixty times a second, by processors. The main job and what is about motion have it (see `withMotion`).
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    actionTimeout: 20_000,
    launchOptions: {
      ...testChromium,
      args: [
        ...testChromium.args,
        // A host name that is not localhost, and so no secure context: as when friends open http://192.168.1.5:3000.
        "--host-resolver-rules=MAP pub.test 127.0.0.1",
      ],
    },
  },
});
