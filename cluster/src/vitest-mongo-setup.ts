import { dedicatedMongoKind, describeMongo, mongoKind } from "./services/mongo-kind.ts";
import { secantusCommand } from "./services/secantus-environment.ts";

/** Vitest's global setup: says once which MongoDB the run uses, and makes ready what takes long the first time. */
export async function setup(): Promise<void> {
  // Without it the tests that need it fail, each with the reason; the others can be run all the same.
  if (dedicatedMongoKind() === "secantus")
    await secantusCommand().catch((error: Error) => console.error(error.message));
  process.stdout.write(`MongoDB of this run: ${describeMongo(mongoKind())}\n`);
}
