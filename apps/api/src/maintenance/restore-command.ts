import { nodeSecrets } from "../secrets/node-secrets.ts";
import { restore } from "./restore.ts";
import { runCommand } from "./run-command.ts";

await runCommand("restore", async (file, { archive, emptyCache, name }) => {
  const newEpoch = (): string => nodeSecrets.newEpoch();
  const { meetups, gone } = await restore(file, { archive, emptyCache, newEpoch });
  return `${meetups} meetups of ${file} are in ${name}; ${gone} were deleted and stay so`;
});
