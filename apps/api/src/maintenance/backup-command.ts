import { writeBackup } from "./backup-file.ts";
import { command } from "./command.ts";

await command("backup", async (file, { archive, name }) => {
  const count = await writeBackup(file, archive.all());
  return `${count} meetups of ${name} are in ${file}`;
});
