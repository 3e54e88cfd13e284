import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const text = readFileSync(join(import.meta.dirname, "../docs/operations.md"), "utf8");

it("the unit for systemd sets variables that the product reads, and starts a file that there is, with the flags of npm start", () => {
  const unit = /```ini\n([^`]*)```/.exec(text)?.[1] ?? "";
  const set = [...unit.matchAll(/^Environment=(\w+)=/gm)].map(([, name]) => name);
  const table = text.slice(0, text.indexOf("- **Health**"));
  const known = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name);
  expect(set.length).toBeGreaterThan(0);
  expect(known).toEqual(expect.arrayContaining(set));
  const manifest: { scripts: { start: string } } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../package.json"), "utf8"),
  );
  const flags = manifest.scripts.start.match(/--[\w-]+=\d+/g) ?? [];
  expect(flags.length).toBeGreaterThan(0);
  const start = /^ExecStart=(.*)$/m.exec(unit)?.[1]?.split(" ") ?? [];
  expect(start).toEqual(expect.arrayContaining(flags));
  expect(readFileSync(join(import.meta.dirname, "..", start.at(-1) ?? ""), "utf8")).toContain("compose(");
});
