import { DockerProblem, docker, lastLines } from "./docker.ts";

/** Which files make the cluster, and why these. */
export interface StoreChoice {
  files: string[];
  /** One line for people. */
  why: string;
}

const image = process.env.MONGO_IMAGE ?? "mongo:8";
const mongo = ["docker-compose.yml"];
const secantus = [...mongo, "docker-compose.secantus.yml"];

/** MongoDB where its image is here or can be had; `--secantus` asks for SecantusDB, `--mongo` refuses it. */
export async function pickStore(flags: readonly string[]): Promise<StoreChoice> {
  if (flags.includes("--secantus")) return { files: secantus, why: "one SecantusDB, as asked by --secantus" };
  const three = { files: mongo, why: `MongoDB, a replica set of three (${image})` };
  if (flags.includes("--mongo")) return three;
  try {
    await docker(["image", "inspect", "--format", "{{.Id}}", image]).catch(() => docker(["pull", "--quiet", image]));
    return three;
  } catch (error) {
    if (!(error instanceof DockerProblem)) throw error;
    return { files: secantus, why: `one SecantusDB, because ${image} cannot be had: ${lastLines(error.message, 1)}` };
  }
}
