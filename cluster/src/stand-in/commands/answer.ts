import { inspect } from "node:util";
import { Double, Int32 } from "bson";
import type { Doc } from "../document/doc.ts";
import { codeName, Refusal } from "../document/refusal.ts";
import { type Call, ReplyLost } from "./call.ts";
import { retryableCodes, stateCodes } from "./state-errors.ts";
import { commands } from "./table.ts";

/** Carries a command out and gives the whole answer, an error included; throws ReplyLost where there shall be none. */
export async function answer(call: Call): Promise<Doc> {
  try {
    const handler = Object.hasOwn(commands, call.name) ? commands[call.name] : undefined;
    if (handler === undefined) throw new Refusal(59, `no such command: '${call.name}'`);
    return { ...(await handler(call)), ok: new Double(1) };
  } catch (error) {
    if (error instanceof ReplyLost) throw error;
    // A fault of the stand-in's own: said to whoever asked, so that his test fails with the reason.
    return failure(call, error instanceof Refusal ? error : new Refusal(8, `the stand-in broke: ${inspect(error)}`));
  }
}

function failure({ body, member }: Call, { code, message, detail }: Refusal): Doc {
  const isRetryable = body.txnNumber !== undefined && retryableCodes.has(code);
  return {
    ok: new Double(0),
    errmsg: message,
    code: new Int32(code),
    codeName: codeName(code),
    ...detail,
    ...(isRetryable && { errorLabels: ["RetryableWriteError"] }),
    ...(stateCodes.has(code) && { topologyVersion: member.topologyVersion }),
  };
}
