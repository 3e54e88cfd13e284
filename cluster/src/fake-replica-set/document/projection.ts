import { CommandError } from "./command-error.ts";
import { CopyOnWriteDoc } from "./copy-on-write-doc.ts";
import { type Doc, fieldOf, isDoc } from "./doc.ts";
import { segmentsOf } from "./path.ts";
import { numberIn } from "./value.ts";

/** The fields asked for, or all but those that are not wanted; `_id` comes along unless it is excluded. */
export function project(doc: Doc, projection: Doc): Doc {
  const fields = Object.entries(projection).map(([path, wanted]) => [path, isWanted(path, wanted)] as const);
  const others = fields.filter(([path]) => path !== "_id");
  const keepsId = fields.every(([path, wanted]) => path !== "_id" || wanted);
  const [first] = others;
  const includes = first?.[1] ?? (fields.length > 0 && keepsId);
  if (others.some(([, wanted]) => wanted !== includes)) {
    throw new CommandError(31254, "a projection either includes or excludes");
  }
  if (fields.length === 0) return doc;
  if (!includes) {
    const draft = new CopyOnWriteDoc(doc);
    for (const [path] of others) draft.unset(path);
    if (!keepsId) draft.unset("_id");
    return draft.doc;
  }
  const paths = others.map(([path]) => segmentsOf(path));
  return included(doc, keepsId ? [["_id"], ...paths] : paths);
}

function isWanted(path: string, wanted: unknown): boolean {
  if (typeof wanted === "boolean") return wanted;
  const number = numberIn(wanted);
  if (number === undefined || path.includes("$")) {
    throw new CommandError(9, `the fake replica set does not compute the projection of '${path}'`);
  }
  return Number(number) !== 0;
}

/** In the document's own order of fields; a parent on the way to something that is missing is there, and empty. */
function included(doc: Doc, paths: readonly (readonly string[])[]): Doc {
  const kept: [string, unknown][] = [];
  for (const name of Object.keys(doc)) {
    const rests = paths.filter(([head]) => head === name).map(([, ...rest]) => rest);
    if (rests.length === 0) continue;
    const value = fieldOf(doc, name);
    if (rests.some((rest) => rest.length === 0)) kept.push([name, value]);
    else if (isDoc(value)) kept.push([name, included(value, rests)]);
    else if (Array.isArray(value)) {
      kept.push([name, value.filter(isDoc).map((entry) => included(entry, rests))]);
    }
  }
  return Object.fromEntries(kept);
}
