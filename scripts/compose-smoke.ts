import { pickStore } from "./compose-smoke/choose-store.ts";
import { DockerProblem, docker } from "./compose-smoke/docker.ts";
import { runSmokeChecks } from "./compose-smoke/smoke-checks.ts";
import { Stack } from "./compose-smoke/stack.ts";

/** `npm run compose:smoke [-- --secantus | --mongo]`: docker-compose.yml, tried for real on the engine that DOCKER_HOST names. */
const began = Date.now();
const tell = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);

async function smoke(): Promise<void> {
  tell(`engine ${(await docker(["version", "--format", "{{.Server.Version}}"])).trim()}`);
  const { files, why } = await pickStore(process.argv.slice(2));
  tell(`store  ${why}`);
  const stack = new Stack(files);
  try {
    await stack.up();
    tell("up     every part is healthy");
    await runSmokeChecks(stack, tell);
  } catch (error) {
    console.error(await stack.logs().catch(String));
    throw error;
  } finally {
    await stack.down();
    tell("down   containers, networks and volumes are gone");
  }
}

process.on("SIGINT", () => process.exit(130)).on("SIGTERM", () => process.exit(143));
try {
  await smoke();
  tell("passed");
} catch (error) {
  console.error(error instanceof DockerProblem ? error.message : error);
  tell("failed");
  process.exitCode = 1;
}
