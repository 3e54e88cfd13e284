import { describe, expect, it } from "vitest";
import { type PageManifest, pageWeights } from "./page-weight.ts";

const manifest: PageManifest = {
  "index.html": { file: "entry.js", isEntry: true, imports: ["_shared"], dynamicImports: ["src/routes/home/home.tsx"] },
  _shared: { file: "shared.js" },
  "src/routes/home/home.tsx": { file: "home.js", imports: ["_shared"], dynamicImports: ["socket"] },
  "src/lib/i18n/catalogue/en/index.ts": { file: "en.js" },
  "src/lib/i18n/catalogue/ru/index.ts": { file: "ru.js" },
  socket: { file: "socket.js" },
};
const bytes: Record<string, number> = {
  "entry.js": 1,
  "shared.js": 10,
  "home.js": 100,
  "en.js": 1_000,
  "ru.js": 2_000,
  "socket.js": 1_000_000,
};

describe("pageWeights", () => {
  it("counts the entry, the page, what they share once, and the heaviest language", () => {
    const weights = pageWeights(manifest, (file) => bytes[file] ?? Number.NaN);
    expect(weights).toEqual([{ page: "src/routes/home/home.tsx", bytes: 2_111 }]);
  });

  it("does not call a page without chunks light", () => {
    expect(() => pageWeights({}, () => 0)).toThrow("no entry");
  });
});
