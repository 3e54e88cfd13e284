import type { FieldError } from "@pintpoint/core";

/** What zod says of one field, as far as it is looked at here. */
interface Issue {
  path: string[];
  message: string;
  /** Fields that the schema does not know. */
  keys: string[];
  /** Of a choice between several forms: what is wrong with each of them. */
  forms: Issue[][];
}

/**
 * Field by field, with paths as people write them: `slots.0.start`. An unknown field is named itself, and where a form
 * can be one of several, the one that was most likely meant is judged.
 */
export function fieldErrorsOf(issues: readonly unknown[]): FieldError[] {
  return issues.map(issueOf).flatMap((issue) => errorsOf(issue, []));
}

function errorsOf({ path, message, keys, forms }: Issue, above: string[]): FieldError[] {
  const here = [...above, ...path];
  const meant = likeliest(forms);
  if (meant !== undefined) return meant.flatMap((issue) => errorsOf(issue, here));
  if (keys.length === 0) return [{ path: here.join("."), message }];
  return keys.map((key) => ({ path: [...here, key].join("."), message: "is not a known field" }));
}

/** The form to which the fewest fields are foreign, then the one with the fewest faults. */
function likeliest(forms: Issue[][]): Issue[] | undefined {
  const strange = (form: Issue[]) => form.reduce((sum, { keys }) => sum + keys.length, 0);
  return forms.toSorted((a, b) => strange(a) - strange(b) || a.length - b.length)[0];
}

/** From zod's own issue, or from one as Fastify passes it on, with the path as text and the rest below `params`. */
function issueOf(raw: unknown): Issue {
  const issue = fieldsOf(raw);
  const details = { ...issue, ...fieldsOf(issue.params) };
  const { instancePath, path, message } = issue;
  const segments = typeof instancePath === "string" ? instancePath.split("/").slice(1) : listOf(path).map(String);
  return {
    path: segments.filter((segment) => segment !== ""),
    message: typeof message === "string" ? message : "is not well formed",
    keys: listOf(details.keys).filter((key) => typeof key === "string"),
    forms: listOf(details.errors).map((form) => listOf(form).map(issueOf)),
  };
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
