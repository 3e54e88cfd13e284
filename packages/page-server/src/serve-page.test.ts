import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const program = `
import { servePage } from ${JSON.stringify(join(import.meta.dirname, "serve-page.ts"))};
await servePage({ directory: process.env.DIRECTORY, variables: process.env });`;

/** The page's process over a directory that is gone with the test. */
function start(env: Record<string, string>, hasPage = true) {
  const directory = mkdtempSync(join(tmpdir(), "pintpoint-page-"));
  if (hasPage) writeFileSync(join(directory, "index.html"), "<!doctype html>the page");
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    env: { PORT: "0", DIRECTORY: directory, ...env },
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
    rmSync(directory, { recursive: true });
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (data: Buffer) => (said.out += data));
  child.stderr.on("data", (data: Buffer) => (said.err += data));
  return { child, said, exited: once(child, "close").then(([code]) => code as number | null) };
}

it("says in one line where it is, serves, and ends by SIGTERM with exit code 0", { timeout: 60_000 }, async () => {
  const { child, said, exited } = start({});
  await expect.poll(() => said.out, { timeout: 60_000 }).toMatch(/^The page is on http:\/\/127\.0\.0\.1:\d+\n$/);
  const address = said.out.trim().split(" ").at(-1) ?? "";
  expect(await (await fetch(`${address}/m/some-meetup`)).text()).toBe("<!doctype html>the page");
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
  expect(said.err).toBe("");
});

it("says in one line each why it cannot be", { timeout: 60_000 }, async () => {
  const [mistyped, bare] = [start({ PORT: "beer" }), start({}, false)];
  expect(await mistyped.exited).toBe(1);
  expect(mistyped.said.err).toBe('PORT: must be a whole number from 0 to 65535, not "beer"\n');
  expect(await bare.exited).toBe(1);
  expect(bare.said.err).toBe("The page is not built; run npm run build\n");
});
