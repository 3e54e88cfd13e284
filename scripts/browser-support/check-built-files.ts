import { allowedFeatures } from "./allowed-features.ts";
import { browsersLacking, compatDataAt } from "./compat-data.ts";
import { membersMadeBy, readScript, unsupportedInScript } from "./script-features.ts";
import { unsupportedInStyles } from "./style-features.ts";

export interface BuiltFile {
  path: string;
  text: string;
}

interface BrowserReport {
  /** A line for each use of what a served browser has not got, and for each file that one cannot read. */
  violations: string[];
  /** Entries of `accepted` that no file needs. */
  unusedAllowances: string[];
}

/** Holds the files of a build to the browsers served. */
export function checkBuiltFiles(files: readonly BuiltFile[]): BrowserReport {
  const violations: string[] = [];
  const used = new Set<string>();
  const read = <Seen>(end: string, how: (text: string) => Seen) =>
    files
      .filter(({ path }) => path.endsWith(end))
      .flatMap(({ path, text }) => {
        try {
          return [{ path, seen: how(text) }];
        } catch (error) {
          violations.push(`${path}: not readable by every browser served: ${error}`);
          return [];
        }
      });
  const scripts = read(".js", readScript);
  const ownMembers = new Set(scripts.flatMap(({ seen }) => [...membersMadeBy(seen)]));
  const found = [
    ...scripts.map(({ path, seen }) => ({ path, features: unsupportedInScript(seen, ownMembers) })),
    ...read(".css", unsupportedInStyles).map(({ path, seen }) => ({ path, features: seen })),
  ];
  for (const { path, features } of found) {
    for (const { key, at } of features) {
      const reason = Object.keys(allowedFeatures).find((one) => key === one || key.startsWith(`${one}.`));
      if (reason !== undefined) used.add(reason);
      else violations.push(`${path}:${at}: ${key} is not in the oldest ${browsersOf(key)}`);
    }
  }
  return { violations, unusedAllowances: Object.keys(allowedFeatures).filter((key) => !used.has(key)) };
}

function browsersOf(key: string): string {
  const compat = compatDataAt(key)?.__compat;
  return compat ? browsersLacking(compat).join(", ") : "browsers";
}
