import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { io } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const main = join(import.meta.dirname, "../src/main.ts");
const beer = { title: "Beer", timeZone: "Europe/London", slots: [], venues: [] };

let dataDir: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "pintpoint-process-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  rmSync(dataDir, { recursive: true });
});

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: "0", DATA_DIR: dataDir, SERVE_WEB: "false", METRICS_BIND: "off", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (said.out += chunk));
  child.stderr.on("data", (chunk) => (said.err += chunk));
  const exited = once(child, "exit").then(([code]) => code as number | null);
  return { child, said, exited };
}

/** Starts a process and waits until it says where it is. */
async function running(env: Record<string, string> = {}) {
  const started = start(env);
  while (!/data in .*\n/.test(started.said.out)) {
    if (started.child.exitCode !== null) throw new Error(`it ended: ${started.said.err}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const base = /Pintpoint is on (\S+?),/.exec(started.said.out)?.[1] ?? "";
  return { ...started, base };
}

const post = (url: string, body: unknown) =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

describe("starting", () => {
  it("says in one line where it is and where its data are", async () => {
    const { said, base } = await running();
    expect(said.out).toBe(`Pintpoint is on ${base}, data in ${dataDir}\n`);
    expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
  });

  it("on all interfaces tells the address that friends open, with a code for their phones", async () => {
    const { said, base } = await running({ HOST: "0.0.0.0" });
    const isAlone = Object.values(networkInterfaces())
      .flat()
      .every((info) => info?.internal ?? true);
    if (!isAlone) expect(base).not.toContain("127.0.0.1");
    expect(said.out).toMatch(/[▀▄█]/);
    const created = await post(`http://127.0.0.1:${new URL(base).port}/api/v1/meetups`, beer);
    const { meetup } = (await created.json()) as { meetup: { id: string } };
    const calendar = await fetch(`http://127.0.0.1:${new URL(base).port}/api/v1/meetups/${meetup.id}/qr.svg`);
    expect(calendar.status).toBe(200);
  });

  it("[SX17] a second process on the same data is refused in one line", async () => {
    await running();
    const second = start();
    expect(await second.exited).toBe(1);
    expect(second.said.out).toBe("");
    expect(second.said.err).toMatch(/^The data directory .* is in use by another process\.\n$/);
  });

  it("a port in use is told in one line, and the data are free again", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = String(typeof address === "object" ? address?.port : "");
    const refused = start({ PORT: port });
    expect(await refused.exited).toBe(1);
    expect(refused.said.err).toBe(
      `PORT: ${port} on 127.0.0.1 is in use by another program; stop it, or set another PORT\n`,
    );
    server.close();
    await running();
  });

  it("[SX15] metrics are on METRICS_BIND alone, health is on both", async () => {
    const { said, base } = await running({ METRICS_BIND: "127.0.0.1:0" });
    const place = /metrics are on (\S+)\/metrics\n/;
    await expect.poll(() => said.err).toMatch(place);
    const operators = place.exec(said.err)?.[1] ?? "";
    expect(await (await fetch(`${operators}/metrics`)).text()).toContain("pintpoint_sockets 0");
    expect((await fetch(`${base}/metrics`)).status).toBe(404);
    for (const origin of [base, operators]) expect((await fetch(`${origin}/livez`)).status).toBe(200);
  });

  it("a port of METRICS_BIND in use is told in one line; the usual one, which nobody asked for, stops nothing", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const taken = typeof address === "object" ? address?.port : 0;
    const refused = start({ METRICS_BIND: `127.0.0.1:${taken}` });
    expect(await refused.exited).toBe(1);
    expect(refused.said.err).toBe(
      `METRICS_BIND: ${taken} on 127.0.0.1 is in use by another program; set another, or METRICS_BIND=off\n`,
    );
    server.close();
    // This process's, or that of the program that has the port already.
    const usual = createServer()
      .on("error", () => {})
      .listen(9_464, "127.0.0.1");
    await Promise.race([once(usual, "listening"), once(usual, "error")]);
    const { said, base } = await running({ METRICS_BIND: "" });
    await expect
      .poll(() => said.err)
      .toMatch(/^METRICS_BIND: 9464 on 127\.0\.0\.1 is in use by another program; .*\n$/);
    expect((await fetch(`${base}/livez`)).status).toBe(200);
    usual.close();
  });

  it("each problem of the configuration is one line, and nothing is started", async () => {
    const refused = start({ PORT: "beer", LOG_LEVEL: "loud", S3_BUCKET: "photos" });
    expect(await refused.exited).toBe(1);
    expect(refused.said.err.trimEnd().split("\n")).toEqual([
      "S3_BUCKET: is not in this build yet; unset it",
      expect.stringMatching(/^PORT: must be /),
      expect.stringMatching(/^LOG_LEVEL: must be /),
    ]);
  });
});

describe("ending", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "[RT10] %s: everybody leaves by themselves, exit 0 in time, what was acknowledged is there",
    async (signal) => {
      const first = await running();
      const { meetup } = (await (await post(`${first.base}/api/v1/meetups`, beer)).json()) as {
        meetup: { id: string };
      };
      const socket = io(first.base, { transports: ["websocket"], reconnection: false });
      await new Promise<void>((resolve) => socket.on("connect", resolve));
      const left = new Promise<string>((resolve) => socket.on("disconnect", resolve));
      const path = `/api/v1/meetups/${meetup.id}/participants`;
      const joined = await Promise.all(
        Array.from({ length: 20 }, (_, n) => post(`${first.base}${path}`, { name: `P${n}` })),
      );
      const startedAt = Date.now();
      first.child.kill(signal);
      expect(await left).toBe("transport close");
      expect(await first.exited).toBe(0);
      expect(Date.now() - startedAt).toBeLessThan(25_000);

      const second = await running();
      const answer = await fetch(`${second.base}/api/v1/meetups/${meetup.id}`);
      const state = (await answer.json()) as { meetup: { version: number } };
      expect(state.meetup.version).toBe(1 + joined.filter(({ status }) => status === 201).length);
    },
  );
});
