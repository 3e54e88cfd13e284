import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

describe("runCommand", () => {
  it("hands back the exit code and what was printed on both streams", async () => {
    const script = "console.log('out'); console.error('err'); process.exitCode = 3";
    const { code, output } = await runCommand(["node", "-e", script], { minutes: 1 });
    expect(code).toBe(3);
    expect(output).toContain("out");
    expect(output).toContain("err");
  });

  it("reports a program that does not exist instead of throwing", async () => {
    const { code, output } = await runCommand(["no-such-program"], { minutes: 1 });
    expect(code).toBeNull();
    expect(output).toContain("no-such-program");
  });

  it("ends a command that does not end, with what it started", async () => {
    const script = "require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit' })";
    const { code, output } = await runCommand(["node", "-e", script], { minutes: 0.01 });
    expect(code).toBeNull();
    expect(output).toContain("not finished");
  });
});
