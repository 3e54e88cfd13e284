import { writeBackup } from "./backup-file.ts";
import { runCommand } from "./run-command.ts";

await runCommand("backup", async (file, { archive, name }) => {
  const count = await writeBackup(file, archive.all());
  return `${count} meetups of ${name} are in ${file}`;
});
