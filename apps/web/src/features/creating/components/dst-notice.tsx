import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { shiftedByDst } from "../model/dst-shift.ts";
import { slotAsUtc } from "../model/slot-time.ts";
import type { DraftSlot } from "../types.ts";

/** Lists the slots whose start does not exist because of the change to summer time, and the times used instead. */
export function DstNotice({ slots, zone }: { slots: readonly DraftSlot[]; zone: string }) {
  const { movedOn } = useMessages("creatingMore");
  const formats = useFormats();
  return slots.map((slot) => {
    const real = shiftedByDst(slot, zone);
    if (real === null) return null;
    return (
      <Banner key={slot.id} tone="info" role="status">
        {movedOn(formats.slot(slotAsUtc(slot), "UTC"), formats.slot(real, zone))}
      </Banner>
    );
  });
}
