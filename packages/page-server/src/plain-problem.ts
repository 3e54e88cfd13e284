/** A problem of RFC 9457 with nothing to add to its title, as the wire has it. */
export interface PlainProblem {
  status: number;
  code: string;
  title: string;
}

export const notFound: PlainProblem = { status: 404, code: "not_found", title: "Nothing here" };
export const malformedRequest: PlainProblem = {
  status: 400,
  code: "validation_failed",
  title: "The request is not well formed",
};
export const headersTooLarge: PlainProblem = {
  status: 431,
  code: "headers_too_large",
  title: "The headers are too large",
};
export const bodyTooLarge: PlainProblem = { status: 413, code: "body_too_large", title: "The body is too large" };
export const unsupportedMediaType: PlainProblem = {
  status: 415,
  code: "unsupported_media_type",
  title: "Only application/json is understood",
};
export const internalError: PlainProblem = { status: 500, code: "internal", title: "Something broke" };

/** In JSON. */
export function problemText({ status, code, title }: PlainProblem): string {
  return JSON.stringify({ type: "about:blank", title, status, code, detail: title });
}
