import { type FieldError, limits } from "@pintpoint/core";

/** In UTF-16 units. A path is made of what somebody sent, a message may quote it. */
const maxLengths = { path: 120, message: 200, detail: 400 };
/** Bytes left for the rest of a refusal. */
const overheadBytes = 2 * 1024 + 512;

const encoder = new TextEncoder();

/**
 * The first errors, shortened: a refusal must be smaller than the request. Its size is counted as JSON, where one
 * character may take six bytes.
 */
export function boundedFieldErrors(errors: readonly FieldError[]): FieldError[] {
  const bounded: FieldError[] = [];
  let bytes = overheadBytes;
  for (const { path, message } of errors.slice(0, limits.fieldErrors)) {
    const fault = { path: shortened(path, maxLengths.path), message: shortened(message, maxLengths.message) };
    bytes += encoder.encode(JSON.stringify(fault)).length + 1;
    if (bytes > limits.refusalBytes) break;
    bounded.push(fault);
  }
  return bounded;
}

export const boundedDetail = (detail: string): string => shortened(detail, maxLengths.detail);

/** All faults in one sentence, for people who read APIs. */
export function detailOf(errors: readonly FieldError[]): string {
  return boundedFieldErrors(errors)
    .map(({ path, message }) => (path === "" ? message : `${path} ${message}`))
    .join("; ");
}

function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // Do not cut a surrogate pair.
  return `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
