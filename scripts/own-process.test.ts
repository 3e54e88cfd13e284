import { expect, it } from "vitest";
import { needingOwnProcess } from "./own-process.ts";

it("a test file that replaces modules, loads them anew or counts timers has a process of its own; the others share theirs", () => {
  expect(needingOwnProcess(["apps/api/src/adapters/mongo/**/*.test.ts"]).sort()).toEqual([
    "apps/api/src/adapters/mongo/hedged-reader.test.ts",
    "apps/api/src/adapters/mongo/retry-until.test.ts",
  ]);
  expect(needingOwnProcess(["apps/web/src/lib/i18n/*.test.ts"])).toEqual(["apps/web/src/lib/i18n/messages.test.ts"]);
});
