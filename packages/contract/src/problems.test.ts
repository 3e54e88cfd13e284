import { describe, expect, it } from "vitest";
import { detailOf, problem, problemOf } from "./problems.ts";

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

describe("a refusal", () => {
  it("says all there is to say when that is little", () => {
    const errors = [{ path: "slots.0.start", message: "is no instant" }];
    expect(problemOf("validation_failed", { detail: detailOf(errors), errors })).toMatchObject({
      detail: "slots.0.start is no instant",
      errors,
    });
  });

  it.each([
    ["letters", "x"],
    ["letters of several bytes", "ы"],
    ["pairs", "🍺"],
    ["what JSON escapes", "\u0000"],
    ["halves of pairs", "\ud800"],
  ])("names at most 20 faults in at most 8 KiB, made of %s", (_what, unit) => {
    const errors = Array.from({ length: 8_000 }, () => ({ path: unit.repeat(900), message: unit.repeat(900) }));
    const refused = problemOf("validation_failed", { detail: unit.repeat(50_000), errors, retryAfter: 1 });
    expect(bytesOf(refused)).toBeLessThanOrEqual(8_192);
    expect(refused.errors?.length).toBeGreaterThan(0);
    expect(refused.errors?.length).toBeLessThanOrEqual(20);
    expect(problem.safeParse(refused).success).toBe(true);
    expect(bytesOf(problemOf("validation_failed", { detail: detailOf(errors), errors }))).toBeLessThanOrEqual(8_192);
  });

  it("looks at no more faults than it names", () => {
    let looked = 0;
    const fault = {
      get path() {
        looked += 1;
        return "votes.x";
      },
      message: "is not an option",
    };
    problemOf("validation_failed", { errors: Array.from({ length: 8_000 }, () => fault) });
    expect(looked).toBeLessThanOrEqual(20);
  });

  it("does not cut a character in two", () => {
    const refused = problemOf("validation_failed", { errors: [{ path: `${"x".repeat(118)}🍺🍺`, message: "" }] });
    expect(refused.errors?.[0]?.path).toBe(`${"x".repeat(118)}…`);
  });
});
