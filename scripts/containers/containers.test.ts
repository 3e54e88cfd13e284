import { globSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { composeFileOf } from "./compose-file.ts";
import { brokenComposeRules, composeRules } from "./compose-rules.ts";
import { argumentsOf, stagesOf } from "./docker-stages.ts";
import { dockerfileRules } from "./dockerfile-rules.ts";

const read = (path: string): string => readFileSync(path, "utf8");
const exclude = (path: string): boolean => path.includes("node_modules");
const dockerfiles = globSync("{.,*,*/*}/Dockerfile", { exclude });
const composeFiles = globSync("docker-compose*.yml");

describe("[SX18] Dockerfiles", () => {
  it("are found", () => {
    expect(dockerfiles.toSorted()).toEqual(["Dockerfile", "cluster/secantus/Dockerfile", "haproxy/Dockerfile"]);
  });

  it.each(dockerfiles)("%s keeps to the rules", (path) => {
    expect(dockerfileRules.filter((rule) => rule.breaks(read(path))).map(({ name }) => name)).toEqual([]);
  });

  it.each(dockerfileRules)("a planted violation is found: $name", (rule) => {
    expect(rule.breaks(rule.planted)).toBe(true);
  });

  it.each([
    ["api", "apps/api"],
    ["web", "packages/page-server"],
  ])("the image %s holds exactly the packages that %s needs to run", (target, workspace) => {
    const stage = stagesOf(read("Dockerfile")).find(({ name }) => name === target);
    const copied = stage === undefined ? [] : argumentsOf(stage, "COPY").map((rest) => rest.split(/\s+/)[0] ?? "");
    const packages = copied.filter((path) => path.startsWith("packages/"));
    expect(packages.toSorted()).toEqual(
      [...packagesOf(workspace)].filter((path) => path.startsWith("packages/")).toSorted(),
    );
  });

  it("the api's image holds no page", () => {
    const api = stagesOf(read("Dockerfile")).find(({ name }) => name === "api");
    expect(api && argumentsOf(api, "COPY").filter((rest) => /apps\/web|--from=page/.test(rest))).toEqual([]);
  });
});

describe("[SX18] compose files", () => {
  it.each(composeFiles)("%s keeps to the rules", (path) => {
    expect(brokenComposeRules(read(path))).toEqual([]);
  });

  it.each(composeRules)("a planted violation is found: $name", (rule) => {
    expect(brokenComposeRules(rule.planted)).toContain(rule.name);
  });

  it("SecantusDB replaces the members of the set and nothing else", () => {
    const { services } = composeFileOf(read("docker-compose.secantus.yml"));
    const standing = Object.keys(services).filter((name) => services[name]?.image !== undefined);
    const gone = Object.keys(services).filter((name) => services[name] === null);
    const changed = Object.entries(services).filter(([name]) => ![...standing, ...gone].includes(name));
    expect(standing).toEqual(["secantus"]);
    expect(gone).toEqual(["mongo-1", "mongo-2", "mongo-3", "mongo-init"]);
    for (const [, service] of changed) expect(Object.keys(service ?? {})).toEqual(["environment", "depends_on"]);
  });
});

describe("what makes the replica set", () => {
  const [program = ""] = composeFileOf(read("docker-compose.yml")).services["mongo-init"]?.command?.slice(-1) ?? [];

  /** Three members of which some know of a set; gives the commands that they were sent. */
  function initiate({ knowing, primary = true }: { knowing: string[]; primary?: boolean }): string[] {
    const sent: string[] = [];
    let now = 0;
    const connect = (uri: string) => ({
      runCommand(command: Record<string, unknown>) {
        const [name = ""] = Object.keys(command);
        const host = new URL(uri).hostname;
        sent.push(`${host} ${name}`);
        if (name !== "replSetGetStatus" || knowing.includes(host)) return { ok: 1, isWritablePrimary: primary };
        throw Object.assign(new Error("no replset config"), { codeName: "NotYetInitialized" });
      },
    });
    const clock = { now: () => now };
    const sleep = (ms: number) => {
      now += ms;
    };
    runInNewContext(program, { connect, sleep, Date: clock, print: () => {} });
    return sent;
  }

  it("makes it once, on the first member", () => {
    expect(initiate({ knowing: [] })).toContain("mongo-1 replSetInitiate");
  });

  it("does not make a second one when it is run again, nor beside a member that lost its disk", () => {
    expect(initiate({ knowing: ["mongo-1", "mongo-2", "mongo-3"] }).join()).not.toContain("replSetInitiate");
    expect(initiate({ knowing: ["mongo-2", "mongo-3"] }).join()).not.toContain("replSetInitiate");
  });

  it("fails when no member becomes the primary", () => {
    expect(() => initiate({ knowing: ["mongo-1"], primary: false })).toThrow("no primary after 60 s");
  });
});

/** Workspaces by name that this one needs to run, itself included, as paths. */
function packagesOf(workspace: string, found = new Set<string>()): Set<string> {
  if (found.has(workspace)) return found;
  found.add(workspace);
  const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(
    read(`${workspace}/package.json`),
  );
  for (const name of Object.keys(dependencies)) {
    if (name.startsWith("@pintpoint/")) packagesOf(name.replace("@pintpoint/", "packages/"), found);
  }
  return found;
}
