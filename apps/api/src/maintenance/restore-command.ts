import { restore } from "./restore.ts";
import { runCommand } from "./run-command.ts";

await runCommand("restore", async (file, { archive, emptyCache, name, newEpoch }) => {
  const { meetups, gone } = await restore(file, { archive, emptyCache, newEpoch });
  return `${meetups} meetups of ${file} are in ${name}; ${gone} were deleted and stay so`;
});
