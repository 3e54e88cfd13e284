import { expect, it } from "vitest";
import { heapBytes, startBaseline } from "./server-under-test.ts";

it("a baseline starts from its folder, in a process of its own", async () => {
  const baseline = await startBaseline("ws loop", "./ws-loop.ts");
  try {
    expect(baseline.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await heapBytes(baseline)).toBeGreaterThan(0);
  } finally {
    await baseline.stop();
  }
});
