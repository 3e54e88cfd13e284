import { freePort, runCluster } from "@pintpoint/cluster";
import { expect, it, onTestFinished } from "vitest";
import { RecordingBackend } from "./proxy/recording-backend.ts";

const gone = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => "gone",
  );

it("npm run cluster tells each part's address, last what people open, and says when one dies", async () => {
  const web = await RecordingBackend.open("web");
  const lines: string[] = [];
  const port = await freePort();
  const run = await runCluster({
    args: ["--apis", "1"],
    variables: { PORT: `${port}` },
    databases: null,
    web,
    log: (line) => lines.push(line),
  });
  onTestFinished(async () => {
    await run.end();
    await web.close();
  });
  const origin = `http://127.0.0.1:${port}`;
  expect(lines).toEqual([
    expect.stringMatching(/^api-1 http:\/\/127\.0\.0\.1:\d+$/),
    `haproxy ${origin}`,
    `Pintpoint is on ${origin}`,
  ]);
  const api = lines[0]?.split(" ")[1] ?? "";
  const created = await fetch(`${origin}/api/v1/meetups`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: "Beer", timeZone: "Europe/London", slots: [], venues: [] }),
  });
  expect(created.status).toBe(201);
  expect(created.headers.get("location")).toMatch(/^(http:\/\/127\.0\.0\.1:\d+)?\/api\/v1\/meetups\//);

  const { pid } = run.parts.find(({ name }) => name === "api-1")?.process ?? {};
  process.kill(pid ?? 0, "SIGKILL");
  await expect.poll(() => lines.at(-1), { timeout: 10_000 }).toMatch(/^api-1 has ended: /);
  await run.end();
  expect([await gone(api), await gone(origin)]).toEqual(["gone", "gone"]);
});

it("several nodes need what they share", async () => {
  const starting = runCluster({ args: ["--apis", "3"], variables: {}, databases: null, log: () => {} });
  await expect(starting).rejects.toThrow("several nodes of the api share one MongoDB and one Redis");
});
