import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const folder = import.meta.dirname;
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.startsWith("testing"),
);

/** `import`s and `export … from`s that still stand there when the types are taken away. */
function runtimeImports(source: string): string[] {
  const statements = source.matchAll(/^(?:import|export)\b(?!\s+type\b)[^;]*?\bfrom\s+"([^"]+)";/gm);
  return [...statements].map(([, from]) => from ?? "");
}

it("sees an import that is more than a type", () => {
  const source =
    'import type { z } from "zod";\nimport { problem } from "@pintpoint/contract";\nimport {\n  a,\n} from "b";\n';
  expect(runtimeImports(source)).toEqual(["@pintpoint/contract", "b"]);
});

it("brings neither zod nor the socket's code into a page that has not asked for them", () => {
  expect(sources.length).toBeGreaterThan(30);
  const allowed = ["@pintpoint/core", "@pintpoint/contract/meetups/route-table", "@pintpoint/contract/version"];
  for (const name of sources) {
    const foreign = runtimeImports(readFileSync(join(folder, name), "utf8")).filter((from) => !from.startsWith("."));
    for (const from of foreign) expect(allowed, `${name} imports ${from}`).toContain(from);
  }
});
