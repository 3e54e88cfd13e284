import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startRedis } from "./redis.ts";

it("a demoted Redis takes no writes until it is restored; an emptied one has nothing", async () => {
  const redis = await startRedis();
  expect(redis.uri).toBe(`redis://127.0.0.1:${redis.port}`);
  await redis.cli("SET", "a", "1");
  await redis.demote();
  expect(await redis.cli("SET", "a", "2")).toContain("READONLY");
  await redis.restore();
  expect(await redis.cli("GET", "a")).toBe("1");
  await redis.flush();
  expect(await redis.cli("GET", "a")).toBe("");
  expect(redis.isRunning).toBe(true);
  await redis.end("SIGKILL");
  expect(redis.isRunning).toBe(false);
});

it("with a directory it keeps what it had, without one nothing", async () => {
  const dir = await mkdtemp(join(tmpdir(), "pintpoint-redis-"));
  for (const options of [{ dir }, {}]) {
    const before = await startRedis(options);
    await before.cli("SET", "a", "1");
    await before.end("SIGKILL");
    const after = await startRedis({ ...options, port: before.port });
    expect(await after.cli("GET", "a")).toBe("dir" in options ? "1" : "");
    await after.end();
  }
  await rm(dir, { recursive: true });
});
