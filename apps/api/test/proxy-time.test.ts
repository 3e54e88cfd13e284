import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { haproxyConfig } from "@pintpoint/cluster";
import { describe, expect, it, onTestFinished } from "vitest";
import { KeepAliveConnection } from "./proxy/keep-alive-connection.ts";
import { openSilentSocket, useRecordingBackends } from "./proxy/recording-backends.ts";
import { sendSlowly } from "./proxy/slow-connection.ts";

const { apis, proxied } = useRecordingBackends();

/** The project's file without its lines that match. */
function without(line: RegExp): string {
  const directory = mkdtempSync(join(tmpdir(), "pintpoint-proxy-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const text = readFileSync(haproxyConfig, "utf8");
  const rest = text.split("\n").filter((one) => !line.test(one));
  expect(rest.length).toBe(text.split("\n").length - 1);
  writeFileSync(join(directory, "haproxy.cfg"), rest.join("\n"));
  return join(directory, "haproxy.cfg");
}

describe("a reload", () => {
  it("[FA23] five of them drop no socket and no request, and leave two workers at most", async () => {
    const { origin, reload, workers } = await proxied();
    const sockets = await Promise.all(
      Array.from({ length: 20 }, (_, number) => openSilentSocket(origin, `meetup-${number}`)),
    );
    const asking = new AbortController();
    const asked = (async () => {
      const statuses: number[] = [];
      for (; !asking.signal.aborted; await pause(5)) {
        const answer = await fetch(`${origin}/api/v1/meetups/x`, { method: "POST", body: "{}" });
        statuses.push(answer.status);
        await answer.text();
      }
      return statuses;
    })();
    try {
      for (let turn = 0; turn < 5; turn++) await reload();
    } finally {
      asking.abort();
    }
    const statuses = await asked;
    expect(statuses.length).toBeGreaterThan(20);
    expect(new Set(statuses)).toEqual(new Set([200]));
    await expect.poll(async () => (await workers()).length, { timeout: 20_000 }).toBeLessThanOrEqual(2);
    expect(sockets.filter(({ isOpen }) => !isOpen)).toEqual([]);
    expect(apis().reduce((sum, api) => sum + api.sockets, 0)).toBe(20);
    // The last worker from before the reload ends with the last socket that it kept.
    for (const socket of sockets) await socket.close();
    await expect.poll(async () => (await workers()).length, { timeout: 20_000 }).toBe(1);
  });

  it("[FA23] a kept connection is closed with its next answer; without the option the browser finds it closed", async () => {
    const afterReload = async (config?: string): Promise<string> => {
      const { origin, reload } = await proxied(config === undefined ? {} : { config });
      const kept = await KeepAliveConnection.open(origin);
      onTestFinished(() => kept.close());
      expect(await kept.get("/api/v1/meetups/x")).toMatch(/^HTTP\/1\.1 200/);
      await reload();
      await pause(1_000);
      return await kept.get("/api/v1/meetups/x");
    };
    const [told, control] = await Promise.all([
      afterReload(),
      afterReload(without(/^ {2}option idle-close-on-response/)),
    ]);
    expect(told).toMatch(/^HTTP\/1\.1 200.*\r\nconnection: close\r\n/is);
    expect(control).toBe("closed");
  });
});

describe("a silent socket", () => {
  const scaled = { TIMEOUT_CLIENT: "700ms", TIMEOUT_SERVER: "700ms" };
  /** Several times the timeouts above, in milliseconds. */
  const age = 2_500;

  it("[FA25] outlives the timeouts of requests; without the tunnel's own it would not", async () => {
    const [kept, control] = await Promise.all([
      proxied({ env: scaled }),
      proxied({ env: scaled, config: without(/^ {2}timeout tunnel /) }),
    ]);
    const [socket, doomed] = await Promise.all([
      openSilentSocket(kept.origin, "x"),
      openSilentSocket(control.origin, "x"),
    ]);
    await expect.poll(() => doomed.isOpen, { timeout: 20_000 }).toBe(false);
    await pause(age);
    expect(socket.isOpen).toBe(true);
  });

  it("[FA25] and ends when the tunnel's time is over", async () => {
    const { origin } = await proxied({ env: { ...scaled, TIMEOUT_TUNNEL: "1s" } });
    const socket = await openSilentSocket(origin, "x");
    await expect.poll(() => socket.isOpen, { timeout: 10_000 }).toBe(false);
  });
});

describe("a slow client", () => {
  it("[AB10] with its headers or its body is closed by the proxy, while others are served", async () => {
    const { origin } = await proxied();
    for (const api of apis()) api.recorded.length = 0;
    const slow = Promise.all([
      ...Array.from({ length: 50 }, () => sendSlowly(origin, "GET /api/v1/meetups/x HTTP/1.1\r\nHost: x\r\nX-Slow: ")),
      ...Array.from({ length: 50 }, () =>
        sendSlowly(origin, "POST /api/v1/slow HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"),
      ),
    ]);
    let answered = 0;
    let isOver = false;
    void slow.then(() => {
      isOver = true;
    });
    for (; !isOver; await pause(20)) {
      expect((await fetch(`${origin}/api/v1/fast`)).status).toBe(200);
      answered++;
    }
    const closed = await slow;
    // HAProxy closes them after 5 s; the api's own servers would wait for 20.
    expect(Math.max(...closed.map(({ ms }) => ms))).toBeLessThan(15_000);
    expect(new Set(closed.map(({ said }) => said.slice(0, 12)))).toEqual(new Set(["HTTP/1.1 408"]));
    expect(answered).toBeGreaterThan(10);
    // None of them reached a node.
    expect(apis().some(({ recorded }) => recorded.some(({ url }) => url === "/api/v1/slow"))).toBe(false);
  });
});
