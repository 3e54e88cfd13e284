import type { Problem, ProblemCode } from "@pintpoint/contract";

/** A code of the contract, or one that a newer server has and this client does not know. */
export type ErrorCode = ProblemCode | (string & {});

/** What a problem must have to be one; the rest may be missing. */
export type ProblemLike = Pick<Problem, "status"> & { code: ErrorCode } & Partial<Omit<Problem, "status" | "code">>;

/** The server answered, and refused or failed. */
export class ProblemError extends Error {
  override name = "ProblemError";
  readonly code: ErrorCode;
  /** The HTTP status; the same for a refusing ack of the socket. */
  readonly status: number;
  /** Which fields are at fault; often empty. */
  readonly errors: readonly { path: string; message: string }[];
  /** Seconds; absent when the server named none. */
  readonly retryAfter: number | undefined;

  constructor(problem: ProblemLike) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.code = problem.code;
    this.status = problem.status;
    this.errors = problem.errors ?? [];
    this.retryAfter = problem.retryAfter;
  }
}

export function isProblem(value: unknown): value is ProblemLike {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    "status" in value &&
    typeof value.status === "number"
  );
}
