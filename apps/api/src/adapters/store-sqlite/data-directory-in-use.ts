/** Another process has the data directory open; only one may (docs/operations.md). */
export class DataDirectoryInUse extends Error {
  override name = "DataDirectoryInUse";

  constructor(directory: string) {
    super(`another Pintpoint already uses the data in ${directory}`);
  }
}
