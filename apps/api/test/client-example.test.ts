import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { RestartableServer } from "./restartable-server.ts";

const client = join(import.meta.dirname, "../../../packages/client");
const example = join(client, "examples/vote.ts");

it("the example that the client's README names runs on a real server", async () => {
  expect(readFileSync(join(client, "README.md"), "utf8")).toContain("](examples/vote.ts)");
  const server = new RestartableServer();
  await server.start();
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [example, server.baseUrl], { timeout: 20_000 });
    expect(stdout).toMatch(/^invite friends: http:\/\/127\.0\.0\.1:\d+\/m\/\S+$/m);
    expect(stdout).toMatch(/^(polling|live) version [2-4] /m);
    expect(stdout).toMatch(/^Anna comes: true$/m);
  } finally {
    await server.close();
  }
});
