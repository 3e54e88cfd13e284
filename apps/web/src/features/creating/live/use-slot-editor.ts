import type { Day } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { randomId } from "../../../lib/device/random-id.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { announce } from "../../../ui/feedback/announcer.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import {
  findSlot,
  moveSlot,
  placeSlot,
  removeSlot,
  retimeSlot,
  type SlotsEdit,
  stretchSlot,
} from "../model/edit-slots.ts";
import { isTimed, slotAsUtc, sortSlots } from "../model/slot-time.ts";
import type { DraftSlot, WallNow } from "../types.ts";

/** The ways to change the times of a draft. Each says what it did, or why it did not; null is a refusal. */
export interface SlotEditor {
  place(day: Day, from: number | null, minutes?: number): DraftSlot | null;
  stretch(id: string, minutes: number): DraftSlot | null;
  move(id: string, to: { day: Day; from: number }): DraftSlot | null;
  retime(id: string, time: { day: Day; from: number | null; minutes: number }): DraftSlot | null;
  /** Offers the same times on another day, or takes them back from it. */
  repeat(models: readonly DraftSlot[], day: Day, takeBack: boolean): void;
  remove(id: string): void;
}

interface SlotEditorOptions {
  slots: readonly DraftSlot[];
  /** Of the next slot, in minutes. */
  length: number;
  now: WallNow;
  onChange(edit: (slots: DraftSlot[]) => DraftSlot[]): void;
}

export function useSlotEditor({ slots, length, now, onChange }: SlotEditorOptions): SlotEditor {
  const { times } = useMessages("creating");
  const common = useMessages("common");
  const formats = useFormats();
  const context = { now, newId: () => randomId(8) };
  const textOf = (slot: DraftSlot) => formats.slot(slotAsUtc(slot), "UTC");

  function applyEdit(edit: SlotsEdit, say: (slot: string) => string): DraftSlot | null {
    if (!edit.ok) {
      showToast({ text: times.refusals[edit.refusal] });
      return null;
    }
    onChange(() => sortSlots(edit.slots));
    announce(say(textOf(edit.slot)));
    return edit.slot;
  }

  return {
    place: (day, from, minutes = length) => applyEdit(placeSlot(slots, { day, from }, minutes, context), times.placed),
    stretch: (id, minutes) => applyEdit(stretchSlot(slots, id, minutes, context), times.changed),
    move: (id, to) => applyEdit(moveSlot(slots, id, to, context), times.changed),
    retime: (id, time) => applyEdit(retimeSlot(slots, id, time, context), times.changed),
    repeat(models, day, takeBack) {
      let after: DraftSlot[] = [...slots];
      let said = "";
      for (const model of models) {
        const from = isTimed(model) ? model.from : null;
        const there = findSlot(after, day, from, isTimed(model) ? model.minutes : undefined);
        if (takeBack) {
          if (there) after = removeSlot(after, there.id);
          if (there) said = times.removed(textOf(there));
          continue;
        }
        if (there) continue;
        const edit = placeSlot(after, { day, from }, isTimed(model) ? model.minutes : 0, context);
        if (!edit.ok) {
          showToast({ text: times.refusals[edit.refusal] });
          break;
        }
        after = edit.slots;
        said = times.placed(textOf(edit.slot));
      }
      onChange(() => sortSlots(after));
      if (said !== "") announce(said);
    },
    remove(id) {
      const slot = slots.find((other) => other.id === id);
      if (slot === undefined) return;
      onChange((current) => removeSlot(current, id));
      showToast({
        text: times.removed(textOf(slot)),
        action: { label: common.undo, run: () => onChange((current) => sortSlots([...removeSlot(current, id), slot])) },
      });
    },
  };
}
