import { Int32 } from "bson";
import { CommandError, codeName, notPrimaryCodes, retryableCodes } from "../document/command-error.ts";
import type { Doc } from "../document/doc.ts";
import type { Statements } from "../store/retry-records.ts";
import { type CommandCall, type CommandHandler, ReplyLost, requirePrimary } from "./command-call.ts";
import { awaitWriteConcern, writeConcernError } from "./write-concern.ts";

type Run = (call: CommandCall, statements: Statements) => Doc;

/** What every write goes through: the primary only, at most once a statement, acknowledged by a majority, and the faults. */
export function writeCommand(run: Run): CommandHandler {
  return async (call) => {
    const { set, faults, retries, body } = call;
    if (body.startTransaction !== undefined) throw new CommandError(20, "the fake replica set has no transactions");
    requirePrimary(call);
    const code = faults.takeRefusal();
    if (code !== undefined) return injectedError(call, code);

    const statements = retries.of(body);
    const reply = run(call, statements);
    const successor = faults.takeSuccessor();
    if (successor !== undefined) set.elect(set.member(successor));
    const error = injectedWriteConcernError(faults.takeWriteConcernError()) ?? (await awaitWriteConcern(call));
    if (faults.takeDroppedReply()) throw new ReplyLost();
    return {
      ...reply,
      ...(statements.retried.length > 0 && { retriedStmtIds: statements.retried.map((id) => new Int32(id)) }),
      ...(error && { writeConcernError: error }),
      ...(error && retryableCodes.has(Number(error.code)) && { errorLabels: ["RetryableWriteError"] }),
    };
  };
}

/** As mongod answers: what is wrong with the member fails the command, anything else the statement. */
function injectedError({ name, member, set }: CommandCall, code: number): Doc {
  const errmsg = `the fake replica set was told to answer with ${codeName(code)}`;
  if (notPrimaryCodes.has(code)) {
    // Otherwise the driver takes it for older than what it has heard, and stays.
    set.topologyChanged(member);
    throw new CommandError(code, errmsg);
  }
  if (retryableCodes.has(code) || name === "findAndModify") throw new CommandError(code, errmsg);
  return { n: new Int32(0), writeErrors: [{ index: new Int32(0), code: new Int32(code), errmsg }] };
}

const injectedWriteConcernError = (code: number | undefined): Doc | undefined =>
  code === undefined ? undefined : writeConcernError(code, "the fake replica set was told to fail the write concern");
