import type { Day } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { TokenChip } from "../../../ui/choice/chip.tsx";
import { useFaultText } from "../live/use-fault-text.ts";
import { slotAsUtc, sortSlots } from "../model/slot-time.ts";
import type { DraftErrors } from "../model/validate-draft.ts";
import type { DraftSlot } from "../types.ts";
import styles from "./chosen-times.module.css";

interface ChosenTimesProps {
  slots: readonly DraftSlot[];
  fieldErrors: DraftErrors;
  onOpen(id: string): void;
  onRemove(id: string): void;
}

/** Everything offered so far, by day: to look over, to change, to take out again. */
export function ChosenTimes({ slots, fieldErrors, onOpen, onRemove }: ChosenTimesProps) {
  const { times } = useMessages("creating");
  const faultText = useFaultText(fieldErrors);
  const common = useMessages("common");
  const formats = useFormats();

  const days = new Map<Day, DraftSlot[]>();
  for (const slot of sortSlots(slots)) days.set(slot.day, [...(days.get(slot.day) ?? []), slot]);

  return (
    <section className={styles.chosen} aria-labelledby="chosen-times">
      <h3 id="chosen-times" className={styles.heading}>
        {times.heading}
      </h3>
      <ul className={styles.days}>
        {[...days].map(([day, ofDay]) => (
          <li key={day} className={styles.day}>
            <span className={styles.date}>{formats.day(day)}</span>
            <span className={styles.chips}>
              {ofDay.map((slot) => {
                const text = formats.slot(slotAsUtc(slot), "UTC");
                const fault = faultText(`slots.${slot.id}`);
                return (
                  <span key={slot.id} className={styles.item} {...(fault && { "data-fault": true, tabIndex: -1 })}>
                    <TokenChip
                      openLabel={times.open(text)}
                      removeLabel={times.remove(text)}
                      onOpen={() => onOpen(slot.id)}
                      onRemove={() => onRemove(slot.id)}
                    >
                      {formats.slotParts(slotAsUtc(slot), "UTC").time ?? common.allDay}
                    </TokenChip>
                    {fault && <span className={styles.fault}>{fault}</span>}
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
