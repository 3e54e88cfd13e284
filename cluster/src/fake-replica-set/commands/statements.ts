import { Int32 } from "bson";
import { CommandError } from "../document/command-error.ts";
import { type Doc, docsIn, isDoc } from "../document/doc.ts";
import { numberIn } from "../document/value.ts";
import type { Statements } from "../store/retry-records.ts";

/** The results of a command's statements, each with its place, and the errors in the form of a reply. */
export function runStatements(body: Doc, field: string, statements: Statements, run: (one: Doc) => Doc) {
  const results: { index: number; result: Doc }[] = [];
  const writeErrors: Doc[] = [];
  const numbers = Array.isArray(body.stmtIds) ? body.stmtIds.map((id) => Number(numberIn(id))) : [];
  for (const [index, one] of docsIn(body[field]).entries()) {
    try {
      results.push({ index, result: statements.once(numbers[index] ?? index, () => run(one), isDoc) });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const { code, message, detail } = error;
      writeErrors.push({ index: new Int32(index), code: new Int32(code), errmsg: message, ...detail });
      if (body.ordered !== false) break;
    }
  }
  const total = (name: string): Int32 =>
    new Int32(results.reduce((sum, { result }) => sum + Number(numberIn(result[name]) ?? 0), 0));
  return { results, total, errors: writeErrors.length > 0 ? { writeErrors } : {} };
}
