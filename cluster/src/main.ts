import { startMongo } from "./parts/mongo.ts";
import { startRedis } from "./parts/redis.ts";
import { keepPartsApart } from "./parts/running-process.ts";
import type { Run } from "./run-cluster.ts";
import { runCluster } from "./run-cluster.ts";

keepPartsApart();
let run: Run | null = null;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // Still starting, or asked twice: then nobody wants to wait. What runs is killed with this process.
    if (run === null) process.exit(130);
    void run.end().then(() => process.exit(0));
    run = null;
  });
}

try {
  run = await runCluster({
    args: process.argv.slice(2),
    variables: process.env,
    databases: { startMongo, startRedis },
    say: console.log,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
