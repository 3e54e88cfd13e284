import { optionNotFound } from "../../shared/refusal.ts";
import type { SlotEdit } from "../commands/command.ts";
import { slotOf } from "../model/lookup.ts";
import type { Slot, SlotId, Version } from "../model/meetup.ts";
import { found } from "./found.ts";
import type { CommandEnvelope, WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface EditSlotAsk extends CommandEnvelope {
  slotId: SlotId;
  edit: SlotEdit;
}

export async function editSlot(
  ports: WritePorts,
  ask: EditSlotAsk,
): Promise<UseCaseResult<{ slot: Slot; version: Version }>> {
  const { slotId, edit } = ask;
  const result = await submitCommand(ports, ask, {
    command: { kind: "editSlot", slotId, edit },
    asked: { kind: "editSlot", slotId, edit },
    answerFrom: (state) => found(slotOf(state, slotId), optionNotFound),
  });
  if (result.kind !== "done") return result;
  return { kind: "done", value: { slot: result.value.answer, version: result.value.version } };
}
