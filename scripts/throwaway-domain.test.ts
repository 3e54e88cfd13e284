import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type CopyOfTree, copyOfTree } from "./throwaway-domain/copy-of-tree.ts";
import { added, edited } from "./throwaway-domain/files.ts";
import { type RunningServer, startServer } from "./throwaway-domain/running-server.ts";

/** Several programs in a row, each of them slow beside others. */
const timeout = 240_000;
const maxEditedLines = 12;

let before: Map<string, string>;
let copy: CopyOfTree;
beforeAll(() => {
  copy = copyOfTree();
  before = copy.files();
  copy.addDomain();
}, timeout);
afterAll(() => copy.remove());

function run(command: string, args: readonly string[], cwd = copy.directory) {
  const program = join("node_modules/.bin", command);
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  return { status, said: stdout + stderr };
}

function violations(): string[] {
  const { said } = run("depcruise", [
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "err",
    "apps",
    "packages",
  ]);
  return said.split("\n").filter((line) => line.startsWith("  error "));
}

describe("a domain that is added", () => {
  it("touches app.ts and compose.ts, a few lines in each, and no other file that is there", () => {
    const after = copy.files();
    const changed = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path);
    expect(changed.toSorted()).toEqual(Object.keys(edited));
    for (const path of changed) {
      const old = new Set(before.get(path)?.split("\n"));
      const lines =
        after
          .get(path)
          ?.split("\n")
          .filter((line) => !old.has(line)) ?? [];
      expect(lines.length, path).toBeLessThanOrEqual(maxEditedLines);
    }
    const news = [...after.keys()].filter((path) => !before.has(path));
    expect(news.toSorted()).toEqual(Object.keys(added).toSorted());
    expect(news.filter((path) => !path.includes("/notes/"))).toEqual([]);
  });

  it("passes the type checker", { timeout }, () => {
    // The program of the api takes in the domain's folders of core and contract.
    expect(run("tsc", ["-p", "apps/api"])).toEqual({ status: 0, said: "" });
  });

  it("keeps the laws of imports, and the one file that does not is found out", { timeout }, () => {
    const path = "apps/api/src/notes/planted.ts";
    copy.write(
      path,
      'import { createMeetupWriter } from "../meetups/writer/meetup-writer.ts";\nexport const x = createMeetupWriter;\n',
    );
    onTestFinished(() => rmSync(join(copy.directory, path)));
    expect(violations()).toEqual([expect.stringMatching(`a-domain-by-its-ports.*${path}`)]);
  });
});

const meetup = {
  title: "Beer",
  timeZone: "UTC",
  slots: [{ date: "2031-12-06" }],
  venues: [],
  organiser: { name: "A" },
};

interface Created {
  meetup: { id: string; slots: Record<string, unknown> };
  participant: { id: string };
  participantToken: string;
}

/** Creates a meetup and votes on it. */
async function meetUp(server: RunningServer): Promise<string> {
  const response = await server.send("POST", "/meetups", meetup);
  expect(response.status).toBe(201);
  const created: Created = Object(response.body);
  const votes = Object.fromEntries(Object.keys(created.meetup.slots).map((id) => [id, "yes"]));
  const path = `/meetups/${created.meetup.id}`;
  const voting = `${path}/participants/${created.participant.id}/votes`;
  expect((await server.send("PUT", voting, { votes }, created.participantToken)).status).toBe(200);
  return path;
}

/** The routes that OpenAPI describes. */
async function pathsOf(server: RunningServer): Promise<string[]> {
  const { status, body } = await server.send("GET", "/openapi.json");
  const { paths }: { paths: object } = Object(body);
  expect(status).toBe(200);
  return Object.keys(paths)
    .map((path) => path.replace(/^\/api\/v1/, ""))
    .toSorted();
}

describe("the program with the domain", () => {
  let data: string;
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), "pintpoint-data-"));
    return () => rmSync(data, { recursive: true, force: true });
  });
  let running: RunningServer | undefined;
  async function start(tree = copy.directory): Promise<RunningServer> {
    await running?.end();
    running = await startServer(tree, data);
    return running;
  }
  afterAll(() => running?.end());
  const formats = (): unknown[] => {
    const db = new DatabaseSync(join(data, "pintpoint.sqlite"));
    const rows = db.prepare("SELECT domain, format FROM formats").all();
    db.close();
    return rows.map(({ domain, format }) => [domain, format]);
  };

  it("answers its routes and events, beside meetups as ever; its data stays, with it and without it", {
    timeout,
  }, async () => {
    // Data of the product as it is.
    const product = await start(process.cwd());
    const first = await meetUp(product);
    expect((await product.send("GET", "/notes/a")).status).toBe(404);
    const described = await pathsOf(product);

    // The domain comes: its migration runs on that data.
    let server = await start();
    expect((await server.send("PUT", "/notes/a", { text: "one" })).status).toBe(200);
    expect(await server.send("GET", "/notes/a")).toEqual({ status: 200, body: { id: "a", text: "one" } });
    expect(await server.send("PUT", "/notes/a", { words: 1 })).toMatchObject({ body: { code: "validation_failed" } });
    expect(await pathsOf(server)).toEqual([...described, "/notes/{id}", "/notes/{id}/next"].toSorted());
    const second = await meetUp(server);
    expect((await server.send("GET", first)).status).toBe(200);

    // Its topic: whoever waits is told, whichever way the note comes.
    const socket = await server.socket();
    const waiting = server.send("GET", "/notes/b/next");
    const isTold = waiting.then(() => true);
    for (let n = 0; !(await Promise.race([isTold, new Promise((resolve) => setTimeout(resolve, 50))])); n++)
      expect(await socket.ask("notes:put", { id: "b", text: `number ${n}` })).toEqual({ ok: true });
    expect(await waiting).toMatchObject({ status: 200, body: { id: "b" } });
    expect(await socket.ask("notes:put", { id: "b", colour: "red" })).toMatchObject({
      ok: false,
      error: { code: "validation_failed" },
    });
    const watched = await socket.ask("meetup:watch", { meetupId: second.split("/").at(-1) });
    expect(watched).toMatchObject({ ok: true, meetup: { title: "Beer" } });
    socket.close();

    // Again, and without it, and with it again.
    server = await start();
    expect((await server.send("GET", "/notes/a")).body).toEqual({ id: "a", text: "one" });
    server = await start(process.cwd());
    for (const path of [first, second]) expect((await server.send("GET", path)).status).toBe(200);
    expect((await server.send("GET", "/notes/a")).status).toBe(404);
    server = await start();
    expect((await server.send("GET", "/notes/a")).body).toEqual({ id: "a", text: "one" });
    await server.end();
    running = undefined;
    expect(formats()).toEqual([["notes", 1]]);
  });

  it("does not have it until app.ts names it", { timeout }, async () => {
    const path = "apps/api/src/app.ts";
    const text = copy.files().get(path) ?? "";
    copy.write(path, before.get(path) ?? "");
    onTestFinished(() => copy.write(path, text));
    const server = await start();
    expect((await server.send("GET", "/notes/a")).status).toBe(404);
    await server.end();
    running = undefined;
  });
});
