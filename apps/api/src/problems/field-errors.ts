import { type FieldError, requestLimits } from "@pintpoint/core/shared";

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
 * Error by error, with paths such as `slots.0.start`. An unknown field is named; of a union the most likely form is
 * judged. Stops after the first few.
 */
export function fieldErrorsOf(issues: readonly unknown[]): FieldError[] {
  const errors: FieldError[] = [];
  for (const error of fieldErrorsIn(issues)) {
    errors.push(error);
    if (errors.length === requestLimits.fieldErrors) break;
  }
  return errors;
}

function* fieldErrorsIn(issues: readonly unknown[]): Generator<FieldError> {
  for (const issue of issues) yield* fieldErrorsOfIssue(issueOf(issue), []);
}

function* fieldErrorsOfIssue({ path, message, keys, forms }: Issue, above: string[]): Generator<FieldError> {
  const here = [...above, ...path];
  const form = likeliestForm(forms);
  if (form !== undefined) for (const issue of form) yield* fieldErrorsOfIssue(issue, here);
  else if (keys.length === 0) yield { path: here.join("."), message };
  else for (const key of keys) yield { path: [...here, key].join("."), message: "is not a known field" };
}

/** The form to which the fewest fields are foreign, then the one with the fewest errors. */
function likeliestForm(forms: Issue[][]): Issue[] | undefined {
  const unknownKeys = (form: Issue[]) => form.reduce((sum, { keys }) => sum + keys.length, 0);
  return forms.toSorted((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length)[0];
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
