import { describe, expect, it } from "vitest";
import { type PageManifest, pageWeights } from "./page-weight.ts";

const manifest: PageManifest = {
  "index.html": { file: "entry.js", isEntry: true, imports: ["_shared"] },
  "_start.js": { file: "start.js", name: "start", imports: ["_shared"] },
  _shared: { file: "shared.js" },
  "_home-page.js": { file: "home.js", name: "home-page", imports: ["_shared"], dynamicImports: ["socket"] },
  "src/routes/home-page/aside.tsx": { file: "aside.js" },
  "src/lib/i18n/catalogue/en/base.ts": { file: "en-base.js" },
  "src/lib/i18n/catalogue/en/home.ts": { file: "en-home.js" },
  "src/lib/i18n/catalogue/ru/base.ts": { file: "ru-base.js" },
  "src/lib/i18n/catalogue/ru/home.ts": { file: "ru-home.js" },
  "src/lib/i18n/catalogue/ru/meetup.ts": { file: "ru-meetup.js" },
  socket: { file: "socket.js" },
};
const bytes: Record<string, number> = {
  "entry.js": 1,
  "start.js": 5,
  "shared.js": 10,
  "home.js": 100,
  "en-base.js": 1_000,
  "en-home.js": 1_000,
  "ru-base.js": 2_000,
  "ru-home.js": 3_000,
  "ru-meetup.js": 70_000,
  "socket.js": 1_000_000,
};

describe("pageWeights", () => {
  it("counts the entry, what draws, the page, what they share once, and its texts in the heaviest language", () => {
    const weights = pageWeights(manifest, (file) => bytes[file] ?? Number.NaN);
    expect(weights).toEqual([{ page: "_home-page.js", bytes: 5_116 }]);
  });

  it("does not call a page light whose chunks it cannot find", () => {
    expect(() => pageWeights({}, () => 0)).toThrow("no entry");
    const moved = Object.entries(manifest).filter(([key]) => !key.includes("i18n"));
    expect(() => pageWeights(Object.fromEntries(moved), () => 0)).toThrow("no language");
  });
});
