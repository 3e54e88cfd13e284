import { expect, it } from "vitest";
import { filesOf } from "./page-budget.ts";

const manifest = {
  "index.html": { file: "assets/index.js", imports: ["_vendor.js"] },
  "_vendor.js": { file: "assets/vendor.js" },
  "page.tsx": { file: "assets/page.js", imports: ["_vendor.js", "_shared.js"] },
  "_shared.js": { file: "assets/shared.js" },
  "sheet.tsx": { file: "assets/sheet.js" },
};

it("a visit costs its modules and what they import, each once, and not what loads later", () => {
  expect(filesOf(manifest, ["index.html", "page.tsx"]).sort()).toEqual([
    "assets/index.js",
    "assets/page.js",
    "assets/shared.js",
    "assets/vendor.js",
  ]);
});

it("a module that was renamed is an error, not a free visit", () => {
  expect(() => filesOf(manifest, ["renamed.tsx"])).toThrow("renamed.tsx");
});
