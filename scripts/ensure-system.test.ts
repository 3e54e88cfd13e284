import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const script = join(import.meta.dirname, "ensure-system.sh");

/** Runs it where Python's venv is missing and apt-get only says that it was called. */
function runAs(user: "root" | "somebody", aptGet = "exit 0") {
  const bin = mkdtempSync(join(tmpdir(), "pintpoint-system-"));
  onTestFinished(() => rmSync(bin, { recursive: true }));
  const commands = {
    id: `echo ${user === "root" ? 0 : 1000}`,
    ldconfig: "echo libatomic.so.1",
    python3: "exit 1",
    "apt-cache": "exit 1",
    "redis-server": "exit 0",
    haproxy: "exit 0",
    // What it prints is hidden by the script: it writes to the terminal's place itself.
    "apt-get": `echo "apt-get $*" >&3; ${aptGet}`,
  };
  for (const [name, body] of Object.entries(commands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const run = spawnSync("sh", ["-c", `sh "${script}" cluster 3>&1 2>&1`], {
    encoding: "utf8",
    env: { PATH: `${bin}:/usr/bin:/bin`, HOME: bin },
  });
  return { status: run.status, lines: run.stdout.trim().split("\n") };
}

const reason = "  python3-venv: SecantusDB runs in it where there is no MongoDB";

it("says what it is about to install, and why, before apt-get is called", () => {
  const { status, lines } = runAs("root");
  expect(status).toBe(0);
  expect(lines).toEqual([
    "Pintpoint installs with apt-get what this system lacks:",
    reason,
    "apt-get update -qq",
    expect.stringMatching(/^apt-get install .* python3-venv$/),
  ]);
});

it("installs nothing for who may not, and names the command", () => {
  const { status, lines } = runAs("somebody");
  expect(status).toBe(1);
  expect(lines).toEqual([
    "Pintpoint needs from this system:",
    reason,
    "On Debian or Ubuntu: sudo apt-get install -y python3-venv",
  ]);
});

it("names the command, too, where apt-get fails: without a network, for one", () => {
  const { status, lines } = runAs("root", "exit 100");
  expect(status).toBe(1);
  expect(lines).toEqual(expect.arrayContaining(["apt-get update -qq", "Pintpoint needs from this system:", reason]));
});
