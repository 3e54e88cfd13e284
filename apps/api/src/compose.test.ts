import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { compose, domainEnvs } from "./compose.ts";
import { readConfig } from "./config/config.ts";

it("[RT10] a module that does not close does not keep the store from closing: the data directory is released", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "pintpoint-compose-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const config = readConfig({ DATA_DIR: dataDir, SERVE_WEB: "false", METRICS_BIND: "off" }, domainEnvs);
  const failing = await compose(config);
  const { shutDown } = failing.app;
  vi.spyOn(failing.app, "shutDown").mockImplementation(async (spreadMs) => {
    await shutDown(spreadMs);
    throw new Error("a module did not close");
  });
  await expect(failing.close(0)).rejects.toThrow("a module did not close");
  const next = await compose(config);
  await next.close(0);
});
