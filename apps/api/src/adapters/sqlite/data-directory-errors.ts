/** Another process (or another store of this one) has this data directory. */
export class DataDirectoryInUse extends Error {
  override name = "DataDirectoryInUse";
  readonly directory: string;

  constructor(directory: string, cause?: unknown) {
    super(`The data directory ${directory} is in use by another process.`, { cause });
    this.directory = directory;
  }
}

/** The data directory cannot be created, read or written, or holds data that this program does not understand. */
export class DataDirectoryUnusable extends Error {
  override name = "DataDirectoryUnusable";
  readonly directory: string;

  constructor(directory: string, why: string, cause?: unknown) {
    super(`The data directory ${directory} cannot be used: ${why}.`, { cause });
    this.directory = directory;
  }
}
