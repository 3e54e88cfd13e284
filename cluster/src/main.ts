import type { RunningCluster } from "./run-cluster.ts";
import { runCluster } from "./run-cluster.ts";
import { startMongo } from "./services/mongo.ts";
import { startRedis } from "./services/redis.ts";
import { detachProcesses } from "./services/running-process.ts";

detachProcesses();
let cluster: RunningCluster | null = null;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // Still starting, or asked twice: then nobody wants to wait. What runs is killed with this process.
    if (cluster === null) process.exit(130);
    void cluster.end().then(() => process.exit(0));
    cluster = null;
  });
}

try {
  cluster = await runCluster({
    args: process.argv.slice(2),
    variables: process.env,
    databases: { startMongo, startRedis },
    log: console.log,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
