import { inspect } from "node:util";
import { Double, Int32 } from "bson";
import { CommandError, codeName, notPrimaryCodes, retryableCodes } from "../document/command-error.ts";
import type { Doc } from "../document/doc.ts";
import { type CommandCall, ReplyLost } from "./command-call.ts";
import { commandHandlers } from "./command-handlers.ts";

/** Carries a command out and gives the whole answer, an error included; throws ReplyLost where there shall be none. */
export async function executeCommand(call: CommandCall): Promise<Doc> {
  try {
    const handler = Object.hasOwn(commandHandlers, call.name) ? commandHandlers[call.name] : undefined;
    if (handler === undefined) throw new CommandError(59, `no such command: '${call.name}'`);
    return { ...(await handler(call)), ok: new Double(1) };
  } catch (error) {
    if (error instanceof ReplyLost) throw error;
    // An error of the fake itself: returned to the driver, so that the test fails with its message.
    return errorReply(
      call,
      error instanceof CommandError ? error : new CommandError(8, `the fake replica set broke: ${inspect(error)}`),
    );
  }
}

function errorReply({ body, member }: CommandCall, { code, message, detail }: CommandError): Doc {
  const isRetryable = body.txnNumber !== undefined && retryableCodes.has(code);
  return {
    ok: new Double(0),
    errmsg: message,
    code: new Int32(code),
    codeName: codeName(code),
    ...detail,
    ...(isRetryable && { errorLabels: ["RetryableWriteError"] }),
    ...(notPrimaryCodes.has(code) && { topologyVersion: member.topologyVersion }),
  };
}
