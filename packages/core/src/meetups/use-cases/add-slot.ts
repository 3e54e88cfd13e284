import { optionNotFound } from "../../shared/refusal.ts";
import type { SlotTime } from "../commands/command.ts";
import { slotOf } from "../model/lookup.ts";
import type { Slot, Version } from "../model/meetup.ts";
import { found } from "./found.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface AddSlotAsk extends CommandEnvelope {
  slot: SlotTime;
}

export async function addSlot(
  ports: WritePorts,
  ask: AddSlotAsk,
): Promise<UseCaseResult<{ slot: Slot; version: Version }>> {
  const id = ports.ids.newId("s");
  const result = await submitCommand(ports, ask, {
    command: { kind: "addSlot", slot: { id, ...ask.slot } },
    asked: { kind: "addSlot", slot: ask.slot },
    kept: { id },
    answerFrom: (state, kept) => found(slotOf(state, kept.id ?? id), optionNotFound),
  });
  if (result.kind !== "done") return result;
  return { kind: "done", value: { slot: result.value.answer, version: result.value.version } };
}
