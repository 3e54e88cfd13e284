import { Int32 } from "bson";
import type { Doc } from "../document/doc.ts";
import { codeName, Refusal } from "../document/refusal.ts";
import type { Statements } from "../store/retry-records.ts";
import { acknowledge, concernError } from "./acknowledge.ts";
import { type Call, type Handler, ReplyLost } from "./call.ts";
import { refuseUnlessPrimary } from "./primary-only.ts";
import { retryableCodes, stateCodes } from "./state-errors.ts";

type Run = (call: Call, statements: Statements) => Doc;

/** What every write goes through: the primary only, at most once a statement, acknowledged by a majority, and the faults. */
export function writeCommand(run: Run): Handler {
  return async (call) => {
    const { set, faults, retries, body } = call;
    if (body.startTransaction !== undefined) throw new Refusal(20, "the stand-in has no transactions");
    refuseUnlessPrimary(call);
    const code = faults.takeRefusal();
    if (code !== undefined) return refused(call, code);

    const statements = retries.of(body);
    const reply = run(call, statements);
    const successor = faults.takeSuccessor();
    if (successor !== undefined) set.elect(set.member(successor));
    const error = failedConcern(faults.takeConcern()) ?? (await acknowledge(call));
    if (faults.takeLoss()) throw new ReplyLost();
    return {
      ...reply,
      ...(statements.retried.length > 0 && { retriedStmtIds: statements.retried.map((id) => new Int32(id)) }),
      ...(error && { writeConcernError: error }),
      ...(error && retryableCodes.has(Number(error.code)) && { errorLabels: ["RetryableWriteError"] }),
    };
  };
}

/** As mongod answers: what is wrong with the member fails the command, anything else the statement. */
function refused({ name, member, set }: Call, code: number): Doc {
  const errmsg = `the stand-in was told to answer with ${codeName(code)}`;
  if (stateCodes.has(code)) {
    // Otherwise the driver takes it for older than what it has heard, and stays.
    set.changed(member);
    throw new Refusal(code, errmsg);
  }
  if (retryableCodes.has(code) || name === "findAndModify") throw new Refusal(code, errmsg);
  return { n: new Int32(0), writeErrors: [{ index: new Int32(0), code: new Int32(code), errmsg }] };
}

const failedConcern = (code: number | undefined): Doc | undefined =>
  code === undefined ? undefined : concernError(code, "the stand-in was told to fail the write concern");
