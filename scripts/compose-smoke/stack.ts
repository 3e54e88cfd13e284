import { spawnSync } from "node:child_process";
import { docker } from "./docker.ts";

export type Api = "api-1" | "api-2";

/** The cluster of docker-compose.yml under a name of its own, beside whatever else the engine runs. */
export class Stack {
  readonly #compose: string[];
  readonly #env: Record<string, string>;
  #mayBeUp = false;

  constructor(files: readonly string[]) {
    this.#compose = ["compose", "--project-name", "pintpoint-smoke", ...files.flatMap((file) => ["--file", file])];
    this.#env = {
      PINTPOINT_SUBNET: process.env.PINTPOINT_SUBNET ?? "10.213.9",
      PINTPOINT_BIND: process.env.PINTPOINT_BIND ?? "127.0.0.1",
      // A free one; `baseUrl` asks which.
      PINTPOINT_PORT: "0",
      PUBLIC_URL: "http://localhost:8080",
      ALLOWED_ORIGINS: "http://127.0.0.1:8080",
    };
    // Whoever ends this program in the middle wants the containers gone, too.
    process.once("exit", () => {
      if (!this.#mayBeUp) return;
      spawnSync("docker", [...this.#compose, ...down], { env: { ...process.env, ...this.#env }, timeout: 90_000 });
    });
  }

  /** Builds what is not built, and waits until every part is healthy. */
  async up(): Promise<void> {
    await this.#run(["build"], 20);
    this.#mayBeUp = true;
    await this.#run(["up", "--detach", "--wait", "--wait-timeout", "240"], 6);
  }

  async down(): Promise<void> {
    await this.#run(down, 3);
    this.#mayBeUp = false;
  }

  /** Where HAProxy is reached from here: the one port that is published. */
  async baseUrl(): Promise<string> {
    const published = (await this.#run(["port", "haproxy", "8080"])).trim();
    const remote = process.env.DOCKER_HOST?.match(/^(?:tcp|ssh):\/\/(?:[^@/]*@)?([^:/]+)/)?.[1];
    return `http://${remote ?? "127.0.0.1"}:${published.slice(published.lastIndexOf(":") + 1)}`;
  }

  async stop(api: Api): Promise<void> {
    await this.#run(["stop", api]);
  }

  async start(api: Api): Promise<void> {
    await this.#run(["up", "--detach", "--wait", "--wait-timeout", "90", "--no-deps", api]);
  }

  /** What one api answers to a GET of its own, past HAProxy. */
  ask(api: Api, path: string): Promise<string> {
    const port = path === "/metrics" ? 9464 : 3000;
    const program = `fetch("http://127.0.0.1:${port}${path}").then(async (answer) => console.log(await answer.text()))`;
    return this.#run(["exec", "--no-TTY", api, "node", "--eval", program]);
  }

  logs(): Promise<string> {
    return this.#run(["logs", "--no-color", "--tail", "30"]);
  }

  #run(args: readonly string[], minutes?: number): Promise<string> {
    return docker([...this.#compose, ...args], { env: this.#env, ...(minutes !== undefined && { minutes }) });
  }
}

const down = ["down", "--volumes", "--remove-orphans", "--timeout", "30"];
