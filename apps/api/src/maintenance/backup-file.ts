import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, constants, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import type { ArchivedMeetup } from "@pintpoint/core/meetups";
import { z } from "zod";

/** Not a backup, of a newer format, or incomplete: nothing of it is used. */
export class BackupUnusable extends Error {
  override name = "BackupUnusable";
}

const format = "pintpoint-backup";
const formatVersion = 1;

/** The first line. `sha256` covers all other lines, so that a cut or changed file is detected before it is used. */
const headerSchema = z.object({
  format: z.literal(format),
  version: z.int(),
  count: z.int().nonnegative(),
  sha256: z.string(),
});

/** What a store's own code takes for granted; a whole file with the right sum holds what a store gave. */
const lineSchema = z.looseObject({
  id: z.string().min(1),
  gone: z.literal(true).optional(),
  record: z
    .looseObject({
      meetup: z.looseObject({ id: z.string(), epoch: z.string(), version: z.int() }),
      vault: z.looseObject({ organiser: z.string() }),
    })
    .optional(),
  creation: z.looseObject({ id: z.string(), result: z.string(), at: z.number() }).optional(),
});

/**
 * Writes NDJSON, a meetup a line below the header; gives their number. The file appears under its name when it is whole:
 * one that stood there stays until then.
 */
export async function writeBackup(file: string, meetups: AsyncIterable<ArchivedMeetup>): Promise<number> {
  const [bodyFile, wholeFile] = [`${file}.body`, `${file}.part`];
  const hash = createHash("sha256");
  let count = 0;
  async function* lines() {
    for await (const meetup of meetups) {
      const text = `${lineOf(meetup)}\n`;
      hash.update(text);
      count += 1;
      yield text;
    }
  }
  try {
    // Tokens' hashes and people's names are in it: for its owner alone.
    await pipeline(lines, createWriteStream(bodyFile, { mode: 0o600 }));
    const first = `${JSON.stringify({ format, version: formatVersion, count, sha256: hash.digest("hex") })}\n`;
    async function* all() {
      yield first;
      yield* createReadStream(bodyFile);
    }
    await pipeline(all, createWriteStream(wholeFile, { mode: 0o600, flush: true }));
    await rename(wholeFile, file);
    return count;
  } finally {
    for (const draft of [bodyFile, wholeFile]) await rm(draft, { force: true });
  }
}

/** JSON without what Node's readline takes for the end of a line, besides the real one. */
function lineOf(meetup: ArchivedMeetup): string {
  return JSON.stringify(meetup).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A backup that is whole, which has been read through once. Rejects with BackupUnusable. */
export async function openBackup(file: string): Promise<{ count: number; meetups(): AsyncIterable<ArchivedMeetup> }> {
  await access(file, constants.R_OK).catch((error: Error) => {
    throw new BackupUnusable(`${file}: it cannot be read`, { cause: error });
  });
  const header = await checkedHeader(file);
  const hash = createHash("sha256");
  let count = 0;
  for await (const text of linesOf(file)) {
    const parsed = lineSchema.safeParse(parsedJson(text));
    if (!parsed.success || (parsed.data.gone === undefined) === (parsed.data.record === undefined))
      throw new BackupUnusable(`${file}: line ${count + 2} is no meetup`);
    hash.update(`${text}\n`);
    count += 1;
  }
  if (count !== header.count)
    throw new BackupUnusable(`${file}: it has ${count} meetups of ${header.count}; it was cut`);
  if (hash.digest("hex") !== header.sha256) throw new BackupUnusable(`${file}: it was changed after it was written`);
  return { count, meetups: () => meetupsOf(file) };
}

async function checkedHeader(file: string): Promise<z.infer<typeof headerSchema>> {
  for await (const text of allLines(file)) {
    const parsed = headerSchema.safeParse(parsedJson(text));
    if (!parsed.success) break;
    if (parsed.data.version <= formatVersion) return parsed.data;
    throw new BackupUnusable(`${file}: it has format ${parsed.data.version}, and this version knows ${formatVersion}`);
  }
  throw new BackupUnusable(`${file}: it is no backup of Pintpoint`);
}

async function* meetupsOf(file: string): AsyncIterable<ArchivedMeetup> {
  for await (const text of linesOf(file)) yield JSON.parse(text);
}

async function* linesOf(file: string): AsyncIterable<string> {
  let isHeader = true;
  for await (const text of allLines(file)) {
    if (!isHeader) yield text;
    isHeader = false;
  }
}

function allLines(file: string): AsyncIterable<string> {
  const input = createReadStream(file, "utf8");
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  input.once("error", () => lines.close());
  return lines;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
