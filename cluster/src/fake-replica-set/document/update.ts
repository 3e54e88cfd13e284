import { CommandError } from "./command-error.ts";
import { CopyOnWriteDoc } from "./copy-on-write-doc.ts";
import { type Doc, isDoc } from "./doc.ts";
import { isOperators } from "./filter.ts";
import { type UpdateTime, updateOperators } from "./update-operators.ts";
import { areEqual } from "./value.ts";

/**
 * The next version of the document. Refuses what MongoDB refuses, and every operator that the fake replica set does not
 * have.
 */
export function applyUpdateOperators(doc: Doc, update: unknown, time: UpdateTime): Doc {
  if (!isDoc(update)) throw new CommandError(9, "the fake replica set does not run pipelines as updates");
  const next = isOperators(update) ? operated(doc, update, time) : replaced(doc, update);
  if (!time.isInsert && !areEqual(doc._id, next._id)) {
    throw new CommandError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  return next;
}

/** What an upsert begins with: the fields that the filter names by equality. */
export function upsertBase(filter: Doc): Doc {
  const draft = new CopyOnWriteDoc({});
  for (const [path, condition] of Object.entries(filter)) {
    if (path === "$and" || path === "$or") throw new CommandError(9, `the fake replica set does not upsert by ${path}`);
    if (!isOperators(condition)) draft.set(path, condition);
    else if ("$eq" in condition) draft.set(path, condition.$eq);
  }
  return draft.doc;
}

function replaced(doc: Doc, replacement: Doc): Doc {
  const operator = Object.keys(replacement).find((name) => name.startsWith("$"));
  if (operator !== undefined) throw new CommandError(52, `a replacement has no field '${operator}'`);
  return { _id: doc._id, ...replacement };
}

function operated(doc: Doc, update: Doc, time: UpdateTime): Doc {
  const steps = Object.entries(update).flatMap(([name, paths]) => {
    const operator = updateOperators[name];
    if (operator === undefined) throw new CommandError(9, `Unknown modifier: ${name}`);
    if (!isDoc(paths)) throw new CommandError(9, `Modifiers operate on fields but we found another type for ${name}`);
    return Object.entries(paths).map(([path, operand]) => ({ operator, path, operand }));
  });
  rejectConflictingPaths(steps.map(({ path }) => path));
  const draft = new CopyOnWriteDoc(doc);
  for (const { operator, path, operand } of steps) operator(draft, path, operand, time);
  return draft.doc;
}

/** No path may equal, or lead through, another one. */
function rejectConflictingPaths(paths: readonly string[]): void {
  const seen = new Set<string>();
  const parents = new Set<string>();
  for (const path of paths) {
    const above = ancestors(path);
    const other = seen.has(path) || parents.has(path) ? path : above.find((parent) => seen.has(parent));
    if (other !== undefined) {
      throw new CommandError(40, `Updating the path '${path}' would create a conflict at '${other}'`);
    }
    seen.add(path);
    for (const parent of above) parents.add(parent);
  }
}

function ancestors(path: string): string[] {
  const segments = path.split(".");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("."));
}
