import { accepted } from "./accepted.ts";
import { membersMadeBy, readScript, youngerInScript } from "./script-features.ts";
import { youngerInStyles } from "./style-features.ts";
import { browsersWithout, dataAt } from "./younger.ts";

export interface BuiltFile {
  path: string;
  text: string;
}

interface Verdict {
  /** A line for each use of what a served browser has not got, and for each file that one cannot read. */
  faults: string[];
  /** Entries of `accepted` that no file needs. */
  needless: string[];
}

/** Holds the files of a build to the browsers served. */
export function judge(files: readonly BuiltFile[]): Verdict {
  const faults: string[] = [];
  const used = new Set<string>();
  const read = <Seen>(end: string, how: (text: string) => Seen) =>
    files
      .filter(({ path }) => path.endsWith(end))
      .flatMap(({ path, text }) => {
        try {
          return [{ path, seen: how(text) }];
        } catch (error) {
          faults.push(`${path}: not readable by every browser served: ${error}`);
          return [];
        }
      });
  const scripts = read(".js", readScript);
  const ownMembers = new Set(scripts.flatMap(({ seen }) => [...membersMadeBy(seen)]));
  const found = [
    ...scripts.map(({ path, seen }) => ({ path, features: youngerInScript(seen, ownMembers) })),
    ...read(".css", youngerInStyles).map(({ path, seen }) => ({ path, features: seen })),
  ];
  for (const { path, features } of found) {
    for (const { key, at } of features) {
      const reason = Object.keys(accepted).find((one) => key === one || key.startsWith(`${one}.`));
      if (reason !== undefined) used.add(reason);
      else faults.push(`${path}:${at}: ${key} is not in the oldest ${browsersOf(key)}`);
    }
  }
  return { faults, needless: Object.keys(accepted).filter((key) => !used.has(key)) };
}

function browsersOf(key: string): string {
  const compat = dataAt(key)?.__compat;
  return compat ? browsersWithout(compat).join(", ") : "browsers";
}
