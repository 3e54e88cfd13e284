import { afterEach, describe, expect, it } from "vitest";
import type { App } from "../app.ts";
import { createTestApp, type TestAppOptions } from "../testing/create-test-app.ts";
import { pressureLimits } from "./pressure-limits.ts";
import { Readiness } from "./readiness.ts";

describe("[LI53] a process near its limits is not ready", () => {
  it("after two checks in a row, and ready again after two, each said once", async () => {
    const said: boolean[] = [];
    const readiness = new Readiness(
      async () => {},
      (isOverloaded) => said.push(isOverloaded),
    );
    let isUnderPressure = false;
    readiness.watchPressure(() => isUnderPressure);
    const check = async (isNow: boolean) => {
      isUnderPressure = isNow;
      return await readiness.status();
    };
    const found = [];
    for (const isNow of [false, true, false, true, true, true, false, true, false, false])
      found.push(await check(isNow));
    const [ready, overloaded] = ["ready", "overloaded"];
    expect(found).toEqual([
      ready,
      ready,
      ready,
      ready,
      overloaded,
      overloaded,
      overloaded,
      overloaded,
      overloaded,
      ready,
    ]);
    expect(said).toEqual([true, false]);
  });

  it("not before the store has been reached, and not while it ends: those say more", async () => {
    const readiness = new Readiness(() => Promise.reject(new Error("away")));
    readiness.watchPressure(() => true);
    expect([await readiness.status(), await readiness.status()]).toEqual(["starting", "starting"]);
    readiness.drain();
    expect(await readiness.status()).toBe("draining");
  });

  it("by the memory that this process may have", () => {
    const { maxHeapUsedBytes, maxRssBytes } = pressureLimits();
    const { heapTotal, rss } = process.memoryUsage();
    expect(maxHeapUsedBytes).toBeGreaterThan(heapTotal / 2);
    expect(maxRssBytes).toBeGreaterThan(rss / 2);
  });
});

describe("[LI53] the process itself", () => {
  let app: App;
  const start = async (options: TestAppOptions) => {
    app = await createTestApp(options);
  };
  afterEach(() => app.shutDown(0));
  const ask = (url: string) => app.http.inject({ url, headers: { host: "localhost" } });
  const unlimited = { maxHeapUsedBytes: 0, maxRssBytes: 0, maxEventLoopDelay: 0 };

  it("says that it is overloaded, and goes on serving", async () => {
    const log: string[] = [];
    await start({ pressureLimits: { ...unlimited, maxRssBytes: 1 }, log: (line) => log.push(line) });
    await expect.poll(async () => (await ask("/readyz")).json()).toEqual({ status: "overloaded" });
    expect((await ask("/readyz")).statusCode).toBe(503);
    expect([(await ask("/livez")).statusCode, (await ask("/api/v1/address")).statusCode]).toEqual([200, 200]);
    expect(log.join("")).toContain("not ready");
    const { body } = await app.metricsServer.inject({ url: "/metrics", headers: { host: "localhost" } });
    expect(body).toContain("pintpoint_overloaded 1");
  });

  it("is ready below its limits", async () => {
    await start({});
    for (let check = 0; check < 3; check += 1) expect((await ask("/readyz")).json()).toEqual({ status: "ready" });
  });
});
