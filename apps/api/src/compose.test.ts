import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttpClient } from "@pintpoint/client";
import { io } from "socket.io-client";
import { expect, it, onTestFinished, vi } from "vitest";
import { compose, domainEnvs } from "./compose.ts";
import { readConfig } from "./config/config.ts";
import { DirectWrite } from "./sockets/direct-write.ts";

function configOf(more: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), "pintpoint-compose-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  return readConfig(
    { DATA_DIR: dataDir, SERVE_WEB: "false", METRICS_BIND: "off", LOG_LEVEL: "warn", ...more },
    domainEnvs,
  );
}

it("[RT10] a module that does not close does not keep the store from closing: the data directory is released", async () => {
  const config = configOf();
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

it("[RT5] the product writes frames directly, and its metrics say so", async () => {
  const composed = await compose(configOf({ PORT: "0" }));
  onTestFinished(() => composed.close(0));
  const baseUrl = await composed.listen();
  await expect.poll(() => composed.telemetry.metrics.registry.metrics()).toContain("\npintpoint_direct_write 1\n");

  // From now on: the check itself writes, too.
  const written = vi.spyOn(DirectWrite.prototype, "write");
  onTestFinished(() => written.mockRestore());
  const { meetup, organiserToken } = await createHttpClient({ baseUrl }).createMeetup({
    body: { title: "Beer", timeZone: "Europe/London", slots: [], venues: [] },
  });
  const socket = io(baseUrl, { transports: ["websocket"], forceNew: true });
  onTestFinished(() => void socket.disconnect());
  await socket.emitWithAck("meetup:watch", { meetupId: meetup.id });
  const patched = new Promise((resolve) => socket.once("meetup:patch", resolve));
  await createHttpClient({ baseUrl, bearer: organiserToken }).editMeetup({ id: meetup.id, body: { title: "Ale" } });
  await patched;
  expect(written).toHaveReturnedWith(true);
});
