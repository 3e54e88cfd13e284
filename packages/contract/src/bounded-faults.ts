import { type FieldError, limits } from "@pintpoint/core";

/** In UTF-16 units. A path is made of what somebody sent, a message may quote it. */
const longest = { path: 120, message: 200, detail: 400 };
/** What is left for everything of a refusal beside its faults. */
const besides = 2 * 1024 + 512;

const encoder = new TextEncoder();

/**
 * The first faults, shortened: a refusal must cost less than what it refuses. Its size is counted as JSON, because that
 * writes one character in up to six bytes.
 */
export function boundedFaults(faults: readonly FieldError[]): FieldError[] {
  const bounded: FieldError[] = [];
  let bytes = besides;
  for (const { path, message } of faults.slice(0, limits.faults)) {
    const fault = { path: shortened(path, longest.path), message: shortened(message, longest.message) };
    bytes += encoder.encode(JSON.stringify(fault)).length + 1;
    if (bytes > limits.refusalBytes) break;
    bounded.push(fault);
  }
  return bounded;
}

export const boundedDetail = (detail: string): string => shortened(detail, longest.detail);

/** All faults in one sentence, for people who read APIs. */
export function detailOf(faults: readonly FieldError[]): string {
  return boundedFaults(faults)
    .map(({ path, message }) => (path === "" ? message : `${path} ${message}`))
    .join("; ");
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half a pair is no character.
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
